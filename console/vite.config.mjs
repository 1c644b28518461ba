import { defineConfig } from 'vite';

/** Addresses are relative, so that the console works behind any prefix; names of files carry their hash. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  json: { stringify: true },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    assetsDir: 'console',
    // A file inside an address (data:) would be a source that the page's content policy has to allow.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
