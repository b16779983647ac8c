// Draws lines and texts on a page. Lengths in millimetres from the top left corner, type sizes and line weights in points.
// A text is measured with the font that draws it and fitted into its box, so nothing ever overflows.
import { fitText, linePitch } from './fit-text';
import type { Typefaces, Weight } from './typefaces';

/** What we use of the canvas of a page; the library types it as `any`. */
export interface Painter {
  readonly font: (source: object, name: string) => Painter;
  readonly fontSize: (size: number) => Painter;
  readonly fillColor: (color: string) => Painter;
  readonly text: (text: string, x: number, y: number, options: object) => Painter;
  readonly moveTo: (x: number, y: number) => Painter;
  readonly lineTo: (x: number, y: number) => Painter;
  readonly rect: (x: number, y: number, width: number, height: number) => Painter;
  readonly lineWidth: (width: number) => Painter;
  readonly strokeColor: (color: string) => Painter;
  readonly stroke: () => Painter;
  readonly fill: () => Painter;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: string;
  /** Free on the left and on the right, in millimetres. */
  readonly padding?: number;
}

export interface Stroke {
  readonly weight: number;
  readonly color: string;
}

export interface Pen {
  readonly text: (text: string, box: Box, style: TextStyle) => void;
  readonly line: (from: readonly [number, number], to: readonly [number, number], stroke: Stroke) => void;
  readonly frame: (box: Box, stroke: Stroke) => void;
  readonly area: (box: Box, color: string) => void;
  /** Of one line of text, in millimetres. */
  readonly widthOf: (text: string, style: Pick<TextStyle, 'size' | 'weight'>) => number;
}

export const pointsPerMm = 72 / 25.4;
const points = (mm: number): number => mm * pointsPerMm;

/** From the baseline up to the middle of a Chinese character (880 above, 120 below), and of a digit: as a part of the size. */
const middleOfType = 0.37;
const black = '#000000';

export function penOf(painter: Painter, typefaces: Typefaces): Pen {
  return {
    text: (text, box, style) => {
      if (text === '') return;
      const face = typefaces[style.weight ?? 'regular'];
      const padding = style.padding ?? 0;
      const width = points(box.width - 2 * padding);
      const fitted = fitText(text, { width, height: points(box.height), size: style.size }, face.widthOf);
      const left = points(box.x + padding);
      const middle = points(box.y + box.height / 2);
      painter.fontSize(fitted.size).fillColor(style.color ?? black);
      for (const [i, line] of fitted.lines.entries()) {
        const free = width - face.widthOf(line, fitted.size);
        const offset = (i - (fitted.lines.length - 1) / 2) * fitted.size * linePitch;
        const baseline = middle + offset + fitted.size * middleOfType;
        let x = left + free * startOf[style.align ?? 'left'];
        for (const run of face.runsOf(line)) {
          painter.font(run.font.source, run.font.name);
          painter.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
          x += face.widthOf(run.text, fitted.size);
        }
      }
    },
    line: ([x1, y1], [x2, y2], { weight, color }) => {
      painter
        .lineWidth(weight)
        .strokeColor(color)
        .moveTo(points(x1), points(y1))
        .lineTo(points(x2), points(y2))
        .stroke();
    },
    frame: ({ x, y, width, height }, { weight, color }) => {
      painter.lineWidth(weight).strokeColor(color).rect(points(x), points(y), points(width), points(height)).stroke();
    },
    area: ({ x, y, width, height }, color) => {
      painter.fillColor(color).rect(points(x), points(y), points(width), points(height)).fill();
    },
    widthOf: (text, { size, weight = 'regular' }) => typefaces[weight].widthOf(text, size) / pointsPerMm,
  };
}

const startOf = { left: 0, center: 0.5, right: 1 } as const;
