// Package nlp analyses English text: tokens, sentences, quotation marks,
// parts of speech, lemmas and dependencies, each with its byte offsets.
//
// It knows nothing of news. The weights that the tagger and the parser need
// are handed in; the rules for tokens, sentences and quotation marks need none.
package nlp
