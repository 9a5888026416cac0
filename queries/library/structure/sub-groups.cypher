// title: Sub-groups
// question: Which bodies report to this one or are part of it, and which to them in turn?
// for: What stands under a board.
// words: which groups sit under it, sub groups of, subgroups, groups below, what reports to, groups of the board
// param body: body, required. The body.
// scope: document, as-of, area
// column step: how far from the body asked about
// column body: the lower one
// column says: reports to, or part of
// column above: the one above it
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask sub-groups "Derbyshire Safer Communities Board"
MATCH (asked:Board|Partnership|ThematicGroup {id: $body})
MATCH path = (asked)<-[:REPORTS_TO|PART_OF*0..5]-(near)
WHERE all(each IN relationships(path) WHERE each.status <> 'rejected' AND ($documents IS NULL OR $documents[each.document] = true))
WITH near, min(length(path)) + 1 AS step
MATCH (near)<-[r:REPORTS_TO|PART_OF]-(below)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  AND (below:Board OR below:Partnership OR below:ThematicGroup OR below:Organisation)
RETURN step, below.name AS body, toLower(replace(type(r), '_', ' ')) AS says, near.name AS above,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY step, body, above, says, document, locator, r.id
LIMIT $limit
