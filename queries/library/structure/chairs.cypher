// title: Chairs
// question: Who chairs which body?
// for: Whom to write to.
// words: who chairs, chair of, chaired by, chairperson
// param body: body. Only this body.
// scope: document, as-of, area
// column body: the body
// column chair: who chairs it
// column kind: organisation or office
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask chairs
CALL {
  WITH $few AS few WHERE few IS NULL AND $body IS NULL
  MATCH (b:Board|Partnership|ThematicGroup)
  RETURN b
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (b:Board|Partnership|ThematicGroup {id: $body})
  RETURN b
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(b:Board|Partnership|ThematicGroup)
  WITH DISTINCT b
  WHERE $body IS NULL OR b.id = $body
  RETURN b
}
MATCH (b)<-[r:CHAIRS]-(actor)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH b, r, actor ORDER BY b.name, b.id, actor.name, actor.id, r.document, r.locator, r.id LIMIT $limit
RETURN b.name AS body, actor.name AS chair,
       CASE WHEN actor:Post THEN 'office' WHEN actor:Organisation THEN 'organisation' ELSE 'body' END AS kind,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY body, b.id, chair, actor.id, document, locator, r.id
