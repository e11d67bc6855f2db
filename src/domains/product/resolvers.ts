import type { Resolvers } from '../../generated/resolvers';
import { listProducts } from './list';
import { productById } from './repository';
import { createProduct, deleteProduct, updateProduct } from './service';

export const resolvers: Resolvers = {
  Query: {
    product: (_, { id }, ctx) => productById(ctx, id),
    products: (_, args, ctx) => listProducts(ctx, args),
  },
  Mutation: {
    createProduct: (_, { input }, ctx) => createProduct(ctx, input),
    updateProduct: (_, { input }, ctx) => updateProduct(ctx, input),
    deleteProduct: (_, { input }, ctx) => deleteProduct(ctx, input),
  },
};
