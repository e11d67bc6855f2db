/**
 * Decodes one HEIC in a thread of its own: its decoder is synchronous, and what it is given may be hostile. WebAssembly has its memory to
 * itself, and the thread is ended with it. Answers { width, height } where there are more pixels than may be, { data } beside them otherwise,
 * or null for what cannot be decoded.
 */
const { parentPort, workerData } = require('node:worker_threads');
const libheif = require('libheif-js/wasm-bundle');

const { bytes, maxPixels } = workerData;
const images = new libheif.HeifDecoder().decode(bytes);
const image = images.find((one) => one.is_primary()) ?? images[0];

if (image === undefined) parentPort.postMessage(null);
else decode(image);

function decode(picture) {
  const [width, height] = [picture.get_width(), picture.get_height()];
  if (width * height > maxPixels) {
    parentPort.postMessage({ width, height });
    return;
  }
  const data = new Uint8ClampedArray(width * height * 4);
  picture.display({ data, width, height }, (shown) => {
    parentPort.postMessage(shown === null ? null : { width, height, data }, shown === null ? [] : [data.buffer]);
  });
}
