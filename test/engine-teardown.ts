import { stop } from './engine-setup';

export default stop;
