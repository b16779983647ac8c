// An Electron program, run by hand after a change of the drawing: `node build/icons/redraw.mjs`. Draws proctor-station.svg
// as PNG files in the sizes that desktops ask for, and packs them into an .ico; the results are committed.
const fs = require('node:fs');
const path = require('node:path');
const electron = require('electron');

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 24, 32, 48, 64, 256];

electron.app.disableHardwareAcceleration();
electron.app.commandLine.appendSwitch('force-device-scale-factor', '1');
void electron.app
  .whenReady()
  .then(draw)
  .then(() => electron.app.quit());

async function draw() {
  const svg = fs.readFileSync(path.join(__dirname, 'proctor-station.svg'), 'utf8');
  const window = new electron.BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<meta charset="utf-8">');
  /** @type {Map<number, Buffer>} */
  const pngBySize = new Map();
  for (const size of sizes) {
    const url = await window.webContents.executeJavaScript(`(${drawInPage})(${JSON.stringify(svg)}, ${size})`);
    const png = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    pngBySize.set(size, png);
    fs.writeFileSync(path.join(__dirname, `${size}x${size}.png`), png);
  }
  fs.writeFileSync(
    path.join(__dirname, 'proctor-station.ico'),
    ico(icoSizes.map((size) => [size, pngBySize.get(size)])),
  );
}

// Becomes text and runs in the page: a canvas keeps the transparent corners that a screenshot would lose.
const drawInPage = `async (svg, size) => {
  const image = new Image(size, size);
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg.replace('<svg ', '<svg width="' + size + '" height="' + size + '" '));
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}`;

/**
 * A header, a directory of 16 bytes an image, then the PNG files as they are.
 * @param {readonly (readonly [number, Buffer | undefined])[]} images
 */
function ico(images) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2); // kind: icon
  header.writeUInt16LE(images.length, 4);
  let offset = 6 + 16 * images.length;
  const entries = [];
  const bodies = [];
  for (const [size, png] of images) {
    if (!png) throw new Error(`no picture of ${size} pixels`);
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0); // 0 stands for 256
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    entries.push(entry);
    bodies.push(png);
    offset += png.length;
  }
  return Buffer.concat([header, ...entries, ...bodies]);
}
