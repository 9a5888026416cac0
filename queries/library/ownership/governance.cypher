// title: Leads, supporting roles and lost marks
// question: Who leads, supports, or has a mark that cannot be read, on every theme?
// for: The rows behind the table of boards by themes (`remit matrix`) and the board paper.
// words: table of boards by themes, governance matrix, every role on every theme
// param theme: theme. Only this theme or a narrower one.
// scope: document, as-of, area
// column theme: the theme
// column who: the body, organisation or office
// column role: leads, supports, or not readable
// column since: the date from which it holds, where the document gives one
// column status: stated, derived, unreadable, or confirmed by a person
// column decided: who confirmed it and when, where a person has
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask governance --theme "Domestic abuse"
CALL {
  WITH $few AS few WHERE few IS NULL
  CALL {
    WITH $theme AS asked WHERE asked IS NULL
    MATCH (t:Theme)
    RETURN t
    UNION ALL
    MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(t:Theme)
    RETURN DISTINCT t
  }
  WITH t ORDER BY t.name, t.id
  CALL {
    WITH t
    MATCH (t)<-[r:LEADS|SUPPORTS|UNRESOLVED]-(actor)
    WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
      AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
    WITH actor, r, CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'SUPPORTS' THEN 2 ELSE 3 END AS rank
    RETURN actor, r, rank ORDER BY rank, actor.name, actor.id, r.document, r.locator, r.id
  }
  RETURN t, actor, r, rank LIMIT $limit
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT actor
  MATCH (actor)-[r:LEADS|SUPPORTS|UNRESOLVED]->(t:Theme)
  WHERE r.status <> 'rejected' AND $documents[r.document] = true
    AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
    AND ($theme IS NULL OR EXISTS { (t)-[:BROADER*0..4]->(:Theme {id: $theme}) })
  RETURN t, actor, r, CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'SUPPORTS' THEN 2 ELSE 3 END AS rank
}
RETURN t.name AS theme, actor.name AS who, ['leads', 'supports', 'not readable'][rank - 1] AS role, r.from AS since,
       r.status AS status, r.decided_by + ', ' + r.decided_on AS decided,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY theme, t.id, rank, who, actor.id, document, locator, r.id
