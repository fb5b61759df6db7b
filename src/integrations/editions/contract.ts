/** What other rooms may use of the editions. */
export { createConverter, vocabularyChanges, wordsFound, type Converter } from './convert/converter.ts'
export { equalWords } from './convert/equal-words.ts'
export { scriptConverter } from './convert/opencc.ts'
export { convertPage } from './convert/convert-page.ts'
export { reasonAgainstRule, reasonAgainstValue } from './dictionary/broad.ts'
export { dictionaryFiles, parseDictionary, readDictionary, type Dictionary, type DictionaryFileName } from './dictionary/dictionary.ts'
