/** A payment code as a picture. */
export { drawQrSvg } from './draw-svg.ts';
