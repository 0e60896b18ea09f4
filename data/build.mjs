// Packs the register's tables into the files of this folder: `node data/build.mjs <folder with the four source files>`.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const source = process.argv[2]
if (source === undefined) throw new Error('Usage: node data/build.mjs <folder with communities.csv and its companions>')

const target = import.meta.dirname
const kindLetters = { міська: 'u', селищна: 's', сільська: 'r' }

const table = (name) => {
  const [head, ...lines] = readFileSync(join(source, name), 'utf8').trimEnd().split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== columns.length) throw new Error(`${name}: ${line}`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
  })
}

const former = Map.groupBy(table('former-names.csv'), (row) => row.code)

const pack = ({ code, name, kind, centre, lat, lon }) => {
  if (!/^UA\d{7}0{5}\d{5}$/.test(code)) throw new Error(`Not the code of a community: ${code}`)
  if (kindLetters[kind] === undefined) throw new Error(`Unknown kind: ${kind}`)
  const olds = former.get(code) ?? []
  const names = olds.map((row) => row.former_name).filter((old) => old !== '')
  const centres = olds.map((row) => row.former_centre).filter((old) => old !== '')
  const row = [code.slice(6, 9) + code.slice(14), name, kindLetters[kind], centre, Number(lat), Number(lon)]
  if (olds.length > 0) row.push(names.join(';'), centres.join(';'))
  return row.join('|')
}

const communities = table('communities.csv')
const raions = Map.groupBy(communities, (row) => row.code.slice(2, 6))
const groups = [...raions].map(([digits, rows]) => {
  const names = new Set(rows.map((row) => row.raion))
  if (names.size !== 1) throw new Error(`Raion ${digits} has several names: ${[...names].join(', ')}`)
  const lines = rows.map((row) => `    ${JSON.stringify(pack(row))}`)
  const head = { oblast: digits.slice(0, 2), digits: digits.slice(2), raion: rows[0].raion }
  return `  ${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n  ]}`
})
writeFileSync(join(target, 'communities.json'), `[\n${groups.join(',\n')}\n]\n`)

const oblasts = table('oblasts.csv').map((row) => `  ${JSON.stringify(row)}`)
writeFileSync(join(target, 'oblasts.json'), `[\n${oblasts.join(',\n')}\n]\n`)
copyFileSync(join(source, 'ukraine-oblasts.topo.json'), join(target, 'oblasts.topo.json'))

console.log(`${communities.length} communities, ${raions.size} raions with Kyiv, ${oblasts.length} oblasts`)
