import qrcode from 'qrcode-generator';

/** Of a module in the drawing, and of the margin: readers need four modules of it to find the code. */
const MODULE = 4;
const MARGIN = 4 * MODULE;

/** The text, which is ASCII, as an SVG that can be shown at any size. */
export function qrCode(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createSvgTag({ cellSize: MODULE, margin: MARGIN, scalable: true });
}
