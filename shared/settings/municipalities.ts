import { byPlaceName } from '../lang.ts'

/**
 * The municipalities of Denmark since the reform of 2007, by their names without "Kommune". A line's municipalities stand in published tables, so
 * they are chosen from this list and never typed. Compared in November 2026, name by name, with the codes in the client of the public address
 * register (github.com/ladekjaer/dawars): it has these 98 and Christiansø, which belongs to no municipality.
 */
const names = `
Albertslund,Allerød,Ballerup,Bornholm,Brøndby,Dragør,Egedal,Fredensborg,Frederiksberg,Frederikssund,Furesø,Gentofte,Gladsaxe,Glostrup,Gribskov,
Halsnæs,Helsingør,Herlev,Hillerød,Hvidovre,Høje-Taastrup,Hørsholm,Ishøj,København,Lyngby-Taarbæk,Rudersdal,Rødovre,Tårnby,Vallensbæk,
Faxe,Greve,Guldborgsund,Holbæk,Kalundborg,Køge,Lejre,Lolland,Næstved,Odsherred,Ringsted,Roskilde,Slagelse,Solrød,Sorø,Stevns,Vordingborg,
Assens,Billund,Esbjerg,Fanø,Fredericia,Faaborg-Midtfyn,Haderslev,Kerteminde,Kolding,Langeland,Middelfart,Nordfyns,Nyborg,Odense,Svendborg,
Sønderborg,Tønder,Varde,Vejen,Vejle,Ærø,Aabenraa,
Favrskov,Hedensted,Herning,Holstebro,Horsens,Ikast-Brande,Lemvig,Norddjurs,Odder,Randers,Ringkøbing-Skjern,Samsø,Silkeborg,Skanderborg,Skive,
Struer,Syddjurs,Viborg,Aarhus,
Brønderslev,Frederikshavn,Hjørring,Jammerbugt,Læsø,Mariagerfjord,Morsø,Rebild,Thisted,Vesthimmerlands,Aalborg`

/** `Ishøj` becomes `ishoej`: the name of its cell in a table. */
export const municipalityId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

export type Municipality = { id: string; name: string }

/** In the order of the Danish alphabet, in which "Aa" is "Å". */
export const municipalities: Municipality[] = names
  .split(',')
  .map((name) => name.trim())
  .map((name) => ({ id: municipalityId(name), name }))
  .sort(byPlaceName)
