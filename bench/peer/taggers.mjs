// The npm peers, each in the fastest set-up that its documentation has for what
// is asked of it. `load` gives two functions of a text: `count` adds how often
// each tag was given to a Map and returns the number of words, which is what is
// timed; `words` gives [form, universal tag, Penn tag] of each, "_" where a
// tagger has none.

const one = (counts, tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1);

function wink(require, pipe) {
  const winkNLP = require('wink-nlp');
  const nlp = winkNLP(require('wink-eng-lite-web-model'), pipe);
  const { its } = nlp;
  return {
    count(text, counts) {
      const tags = nlp.readDoc(text).tokens().out(its.pos);
      for (const tag of tags) one(counts, tag);
      return tags.length;
    },
    words(text) {
      const tokens = nlp.readDoc(text).tokens();
      const tags = tokens.out(its.pos);
      return tokens.out(its.value).map((form, i) => [form, tags[i], '_']);
    },
  };
}

// compromise: its tags for grammar as universal ones, the first that a word has.
const UNIVERSAL = [
  ['Pronoun', 'PRON'], ['Auxiliary', 'AUX'], ['Copula', 'AUX'], ['Modal', 'AUX'], ['Verb', 'VERB'],
  ['ProperNoun', 'PROPN'], ['Value', 'NUM'], ['Noun', 'NOUN'], ['Adjective', 'ADJ'],
  ['Negative', 'PART'], ['Adverb', 'ADV'], ['Determiner', 'DET'], ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'], ['QuestionWord', 'PRON'], ['Expression', 'INTJ'], ['Emoji', 'SYM'], ['Emoticon', 'SYM']];

const universal = (tags) => UNIVERSAL.find(([name]) => tags.has(name))?.[1] ?? 'X';

const marks = (text) => text.split('').filter((mark) => mark.trim()).map((mark) => [mark, 'PUNCT', '_']);

function compromise(require) {
  const nlp = require('compromise/two');
  return {
    count(text, counts) {
      let words = 0;
      for (const sentence of nlp(text).docs)
        for (const { tags } of sentence) {
          words++;
          for (const tag of tags) one(counts, tag);
        }
      return words;
    },
    // Marks stand beside its words; they are counted as found. A contraction
    // is a word with the text and one without any.
    words(text) {
      const doc = nlp(text);
      doc.compute('penn');
      return doc.docs.flat().flatMap((term) => [...marks(term.pre), [term.text, universal(term.tags), term.penn ?? '_'],
        ...marks(term.post)]).filter(([form]) => form);
    },
  };
}

function pos(require) {
  const { Lexer, Tagger } = require('pos');
  const lexer = new Lexer();
  const tagger = new Tagger();
  const words = (text) => tagger.tag(lexer.lex(text)).map(([form, tag]) => [form, '_', tag]);
  return {
    count(text, counts) {
      const tagged = tagger.tag(lexer.lex(text));
      for (const [, tag] of tagged) one(counts, tag);
      return tagged.length;
    },
    words,
  };
}

function winkPosTagger(require) {
  const tagger = require('wink-pos-tagger')();
  return {
    count(text, counts) {
      const tagged = tagger.tagSentence(text);
      for (const { pos: tag } of tagged) one(counts, tag);
      return tagged.length;
    },
    words: (text) => tagger.tagSentence(text).map(({ value, pos: tag }) => [value, '_', tag]),
  };
}

export const taggers = {
  'wink-nlp': (require) => wink(require, ['pos']),
  'wink-nlp-all': (require) => wink(require),
  compromise,
  pos,
  'wink-pos-tagger': winkPosTagger,
};
