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
MATCH (who)-[r:CHAIRS]->(b:Board|Partnership|ThematicGroup)
WHERE r.status <> 'rejected' AND ($body IS NULL OR b.id = $body) AND ($documents IS NULL OR $documents[r.document] = true)
RETURN b.name AS body, who.name AS chair, CASE WHEN who:Post THEN 'office' WHEN who:Organisation THEN 'organisation' ELSE 'body' END AS kind,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY body, b.id, chair, who.id, document, locator, r.id
