// title: Reporting line
// question: To whom does this body report, and they in turn, up to the top?
// for: Where a decision has to go.
// words: who does it answer to, to whom does it report, reports to, accountable to, reporting line, who is above
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
// example: remit ask reporting-line "Derbyshire Safer Communities Board"
MATCH (asked:Board|Partnership|ThematicGroup {id: $body})
MATCH path = (asked)-[:REPORTS_TO|PART_OF*0..5]->(near)
WHERE all(each IN relationships(path) WHERE each.status <> 'rejected' AND ($documents IS NULL OR $documents[each.document] = true))
WITH near, min(length(path)) + 1 AS step
MATCH (near)-[r:REPORTS_TO|PART_OF]->(above)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  AND (above:Board OR above:Partnership OR above:ThematicGroup OR above:Organisation)
RETURN step, near.name AS body, toLower(replace(type(r), '_', ' ')) AS says, above.name AS above,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY step, body, above, says, document, locator, r.id
LIMIT $limit
