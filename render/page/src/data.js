// The data that render/report/page_data.c wrote, as objects that know each
// other.

const SPEECH = new Set(['says', 'reports']);

function readActor([name, kind, affiliation, aliases, nameless, camp], number, look) {
  const isTopic = kind === look.kinds.length - 1;
  return {
    number, name: name || '(no name)', kind, affiliation, aliases, isTopic,
    look: look.kinds[kind], key: (isTopic ? '#' : '') + name, nameless: nameless === 1, camp, made: 0, received: 0,
  };
}

function readStatement(row, number, model) {
  const [from, to, relation, polarity, status, confidence, date, document, sentence,
    source, cue, target, topic, cueText, attributedTo, asserted, reviewed] = row;
  const statement = {
    number, from: model.actors[from], to: model.actors[to], relation, polarity,
    status: model.look.statuses[status], confidence, date, day: date.slice(0, 10),
    document: model.documents[document], sentence,
    spans: { source, cue, target }, topic, cue: cueText, attributedTo,
  };
  statement.asserted = asserted === 1;
  statement.reviewed = reviewed === 1;
  // Actual, but on the word of somebody else.
  statement.told = statement.status === 'actual' && !statement.asserted ? 'reported' : statement.status;
  // What is merely said about a topic is no stance, and what nobody
  // names ("some", "it") is nothing: listed as evidence, not drawn.
  statement.drawn = !(statement.to.isTopic && SPEECH.has(relation)) && !statement.from.nameless && !statement.to.nameless;
  statement.from.made++;
  statement.to.received++;
  return statement;
}

export function readModel(text) {
  const raw = JSON.parse(text);
  const model = {
    look: raw.look, title: raw.title, filters: raw.filters, all: raw.statements_all,
    maxEdges: raw.max_edges, topics: raw.topics, boxes: raw.boxes, documents: raw.documents,
  };
  model.look.signs.forEach((sign, i) => Object.assign(sign, { color: model.look.day.signs[i], dark: model.look.night.signs[i] }));
  model.camps = raw.camps.map(campName);
  model.actors = raw.actors.map((row, i) => readActor(row, i, raw.look));
  model.statements = raw.statements.map((row, i) => readStatement(row, i, model));
  model.byKey = new Map(model.actors.map((actor) => [actor.key, actor]));
  model.byName = new Map(model.actors.filter((a) => !a.isTopic).map((a) => [a.name, a]));
  for (const actor of model.actors) actor.body = outermost(actor, model.byName);
  Object.assign(model, daysOf(model));
  return model;
}

// The days that the time line spans. A text may tell of an act of long ago:
// what lies further from the documents than they from each other (and a month)
// does not stretch it.
function daysOf({ statements, documents }) {
  const number = (day) => Date.parse(day) / 86400000;
  const days = statements.map((st) => st.day).filter(isDay).sort();
  const dated = documents.map((doc) => (doc.date || '').slice(0, 10)).filter(isDay).sort();
  if (!days.length) return { firstDay: '', lastDay: '' };
  const [low, high] = dated.length ? [number(dated[0]), number(dated[dated.length - 1])] : [number(days[0]), number(days[days.length - 1])];
  const room = high - low + 31;
  const near = days.filter((day) => number(day) >= low - room && number(day) <= high + room);
  return { firstDay: near[0] || days[0], lastDay: near[near.length - 1] || days[days.length - 1] };
}

// "Camp 1 (62): Ardania, Belmora, Cessia …", counted from 1.
function campName([size, ...leaders], number) {
  return { number: number + 1, size, name: `Camp ${number + 1} (${size}): ${leaders.join(', ')}${size > leaders.length ? ' …' : ''}` };
}

// A whole date: only such statements have a place in time.
export function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

// The outermost body that an actor belongs to, itself when to none.
function outermost(actor, byName) {
  if (actor.isTopic) return null;
  let at = actor;
  for (let depth = 0; depth < 8 && at.affiliation; depth++) {
    const next = byName.get(at.affiliation);
    if (!next) return at.affiliation;
    at = next;
  }
  return at.name;
}
