/** The same arrows over the phone's pages: the parser that reads the rest knows no TSX, so Babel reads them; types are not seen. */
const { forbidden, options } = require('./.dependency-cruiser.cjs')
const { parser: _, tsPreCompilationDeps: __, ...others } = options

module.exports = { forbidden, options: { ...others, babelConfig: { fileName: 'config/babel.arrows.json' } } }
