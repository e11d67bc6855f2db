// @ts-check
import { defineConfig } from 'vite';

/** `npx vite console` shows changes as they are made, on port 5173, before a server on port 4000. */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  base: command === 'build' ? '/console/' : '/',
  build: {
    target: 'es2022',
    outDir: 'dist',
    // scripts/bundle.js has emptied it.
    emptyOutDir: false,
    // The server answers names in the folder itself.
    assetsDir: '.',
    // Nothing but files: the policy of the page allows no other script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/pages', '/sign-in', '/account', '/upload', '/pictures'].map((path) => [
        path,
        { target: 'http://localhost:4000', ws: true },
      ]),
    ),
  },
}));
