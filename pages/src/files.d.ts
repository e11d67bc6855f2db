/** esbuild takes style sheets that are imported together into one. */
declare module '*.css';
