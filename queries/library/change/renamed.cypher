// title: Renamed and succeeded
// question: What follows what: which bodies, organisations and documents take the place of an earlier one?
// for: Reading an old document today, and not counting one body twice.
// words: what was renamed, successor of, replaced by, what follows what, took the place of, former name
// scope: document, as-of, area
// column now: the later one
// column before: the one whose place it takes
// column register: the register that says so, where no document does
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask renamed
CALL {
  WITH $few AS few WHERE few IS NULL
  MATCH (now:Document|Board|Partnership|ThematicGroup|Organisation|Post|Programme|Area)-[r:SUCCEEDS]->(before)
  RETURN now, r, before
  UNION ALL
  UNWIND $few AS id
  MATCH (d:Document {id: id})
  OPTIONAL MATCH (d)-[:MENTIONS]->(named)
  WITH d, collect(named) + [d] AS things
  UNWIND things AS now
  WITH DISTINCT now
  MATCH (now)-[r:SUCCEEDS]->(before)
  RETURN now, r, before
}
WITH now, r, before
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
RETURN coalesce(now.short, now.name) AS now, coalesce(before.short, before.name) AS before, r.register AS register,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY now, before, coalesce(document, ''), coalesce(locator, ''), r.id
LIMIT $limit
