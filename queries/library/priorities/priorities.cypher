// title: Priorities
// question: Which priorities are set, by whom, for when, and about what?
// for: The list of priorities of one partner or of all, in the order that the document gives them.
// words: what does it want to achieve, aims of, what are the priorities of, priorities set by, list of priorities,
//   which priorities does it have
// param who: actor. Only what this body or organisation sets.
// param theme: theme. Only priorities about this theme or a narrower one.
// scope: document, as-of, area
// column who: who sets it
// column rank: its place, where the document says that the order means something
// column priority: the priority
// column period: the years that it is for
// column themes: what it is about
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask priorities
MATCH (who)-[r:SETS]->(p:Priority)
WHERE r.status <> 'rejected'
  AND ($who IS NULL OR who.id = $who)
  AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($theme IS NULL OR EXISTS { MATCH (p)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' })
RETURN who.name AS who, p.rank AS rank, p.name AS priority, p.period AS period,
       COLLECT { MATCH (p)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected' RETURN DISTINCT t.name AS name ORDER BY name } AS themes,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY who, document, coalesce(p.rank, 999), priority, p.id, locator, r.id
