// title: What cannot be read
// question: Where do documents mark a lead, a role or a seat that their text has lost?
// for: The list to take back to the original document: each row is one cell or name to look at.
// words: what could not be read, not readable, unreadable marks, lost cells of the matrix, shading lost
// param theme: theme. Only marks on this theme.
// param who: actor. Only marks of this body, organisation or office.
// scope: document, as-of, area
// column who: the body, organisation or office that the mark belongs to
// column what: the theme or body that it is about
// column status: unreadable, or confirmed where a person has looked
// column document: the document
// column locator: where to look
// column quote: the words around it
// example: remit ask unresolved
CALL {
  WITH $few AS few WHERE few IS NULL AND $who IS NULL AND $theme IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)-[r:UNRESOLVED]->(thing)
  RETURN actor, r, thing
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})-[r:UNRESOLVED]->(thing)
  WHERE $theme IS NULL OR thing.id = $theme
  RETURN actor, r, thing
  UNION ALL
  WITH $few AS few WHERE few IS NULL AND $who IS NULL
  MATCH (thing:Theme {id: $theme})<-[r:UNRESOLVED]-(actor)
  RETURN actor, r, thing
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT actor
  MATCH (actor)-[r:UNRESOLVED]->(thing)
  WHERE ($who IS NULL OR actor.id = $who) AND ($theme IS NULL OR thing.id = $theme)
  RETURN actor, r, thing
}
WITH actor, r, thing
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, r, thing ORDER BY r.document, thing.name, actor.name, r.locator, r.id LIMIT $limit
RETURN actor.name AS who, thing.name AS what, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, what, who, locator, r.id
