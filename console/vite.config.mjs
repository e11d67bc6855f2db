// @ts-check
import { defineConfig } from 'vite';

const SERVER = 'http://localhost:4000';
/** As its own pages, for it takes a session in a cookie, and a WebSocket, from no others. */
const TO_SERVER = { target: SERVER, ws: true, headers: { origin: SERVER } };

/**
 * Vite 8.4.0 names a package that is in no registry, so that `npm ci` refuses its lock file: package.json says 8.3.8 and nothing later.
 *
 * `npm run dev:console` shows changes as they are made, on port 5173, before a server on port 4000.
 */
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
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // Packages say "use client" for servers that draw pages; nothing here does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/upload', '/export', '/pictures', '/pages', '/sign-in', '/sign-up', '/two-factor', '/account'].map(
        (path) => [path, TO_SERVER],
      ),
    ),
  },
}));
