/** Words that Python 3 keeps for itself, and names of its own that a formula must not cover. */
const taken: ReadonlySet<string> = new Set(
  [
    'False None True and as assert async await break class continue def del elif else except finally for from global if',
    'import in is lambda nonlocal not or pass raise return try while with yield match case type print np w J G',
    'abs all any ascii bin bool bytes callable chr compile complex delattr dict dir divmod enumerate eval exec exit',
    'filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len',
    'list locals map max memoryview min next object oct open ord pow quit range repr reversed round set setattr slice',
    'sorted staticmethod str sum super tuple vars zip Ellipsis NotImplemented property classmethod bytearray breakpoint',
    'copyright credits license aiter anext',
  ].flatMap((line) => line.split(' ')),
);

/** How Python code calls parameters and constants: by their keys, with `_` behind those that mean something there. */
export const pythonName = (key: string): string => (taken.has(key) ? `${key}_` : key);
