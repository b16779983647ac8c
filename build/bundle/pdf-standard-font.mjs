// The PDF library asks for the metrics of the standard fonts, whether a sheet uses them or not, by a require() of its own
// package that no bundler sees; a bundle without node_modules would fail there. This plug-in makes them imports.

/** @returns {import('vite').Plugin} */
export function pdfStandardFont() {
  return {
    name: 'pdf-standard-font',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/.test(id)) return null;
      /** @type {string[]} */
      const imports = [];
      const bundled = code.replace(/require\$1\('(#standard-fonts\/\w+)'\)/g, (_call, font) => {
        const name = `standardFont${imports.length}`;
        imports.push(`import ${name} from '${font}';\n`);
        return name;
      });
      if (imports.length === 0) throw new Error('the PDF library loads its standard fonts in another way now');
      return { code: imports.join('') + bundled, map: null };
    },
  };
}
