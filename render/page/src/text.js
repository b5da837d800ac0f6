// Measuring and breaking text, as render/text.c does.

export const FONT_FAMILY = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
export const LINE_HEIGHT = 1.2;

const context = document.createElement('canvas').getContext('2d');
const known = new Map();

export function widthOf(text, font, style = '') {
  const key = `${style}|${text}`;
  let width = known.get(key);
  if (width === undefined) {
    context.font = `${style} 100px ${FONT_FAMILY}`;
    width = context.measureText(text).width / 100;
    known.set(key, width);
  }
  return width * font;
}

export function cut(text, most) {
  const characters = [...text];
  if (characters.length <= most) return text;
  const head = characters.slice(0, most).join('');
  const blank = head.lastIndexOf(' ');
  return `${(blank > head.length / 2 ? head.slice(0, blank) : head).trim()}…`;
}

// Pieces that a line may end behind: words, parts of hyphenated words, single
// ideographs.
const pieces = (text) => text.match(/[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef-]*-?\s*/gu).filter(Boolean);

// A word longer than a line is broken inside.
function broken(piece, font, width, style) {
  const out = [];
  let line = '';
  for (const character of piece) {
    if (line && widthOf(line + character, font, style) > width) {
      out.push(line);
      line = '';
    }
    line += character;
  }
  return [...out, line];
}

function linesAt(text, font, width, style) {
  const lines = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && widthOf((line + piece).trimEnd(), font, style) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    if (widthOf(line.trimEnd(), font, style) > width) {
      const parts = broken(line, font, width, style);
      line = parts.pop();
      lines.push(...parts);
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

// Lines of about equal width; what does not fit ends in an ellipsis.
export function wrap(text, { font, width, lines: most, style = '' }) {
  let lines = linesAt(text, font, width, style);
  for (let narrower = width - font / 3; lines.length > 1 && lines.length <= most && narrower > font * 3; narrower -= font / 3) {
    const tried = linesAt(text, font, narrower, style);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  if (lines.length > most) {
    lines = lines.slice(0, most);
    lines[most - 1] = `${cut(lines[most - 1], [...lines[most - 1]].length - 2).replace(/…$/, '')}…`;
  }
  return { lines, width: Math.max(0, ...lines.map((line) => widthOf(line, font, style))) };
}
