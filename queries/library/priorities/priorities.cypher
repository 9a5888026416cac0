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
CALL {
  WITH $few AS few WHERE few IS NULL AND $who IS NULL AND $theme IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WHERE (actor)-[:SETS]->()
  RETURN actor
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})
  RETURN actor
  UNION ALL
  WITH $few AS few WHERE few IS NULL AND $who IS NULL
  MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(:Theme)<-[:CONCERNS]-(:Priority)<-[:SETS]-(actor)
  RETURN DISTINCT actor
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WHERE ($who IS NULL OR actor.id = $who) AND (actor)-[:SETS]->()
  RETURN DISTINCT actor
}
WITH actor, actor.name AS name, actor.id AS id ORDER BY name, id
CALL {
  WITH actor
  MATCH (actor)-[r:SETS]->(p:Priority)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND ($theme IS NULL OR EXISTS { MATCH (p)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' })
  RETURN r, p ORDER BY r.document, coalesce(p.rank, 999), p.name, p.id, r.locator, r.id
}
WITH actor, r, p LIMIT $limit
RETURN actor.name AS who, p.rank AS rank, p.name AS priority, p.period AS period,
       COLLECT { MATCH (p)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected' RETURN DISTINCT t.name AS name ORDER BY name } AS themes,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY who, actor.id, document, coalesce(p.rank, 999), priority, p.id, locator, r.id
