// title: Statutory duties
// question: Which Acts bind which bodies and organisations, and what does the document say of the duty?
// for: The legal background of a board paper.
// words: which acts apply, which laws bind, statutory duties, legislation, legal basis, governed by which act
// param who: actor. Only what binds this body or organisation.
// scope: document, as-of, area
// column act: the Act or regulations
// column who: the body, organisation or document that it governs
// column kind: what that is
// column uri: its address on legislation.gov.uk, where it is known
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask statutory
CALL {
  WITH $few AS few WHERE few IS NULL AND $who IS NULL
  MATCH (law:Legislation)<-[r:GOVERNED_BY]-(actor)
  RETURN actor, r, law
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})-[r:GOVERNED_BY]->(law:Legislation)
  RETURN actor, r, law
  UNION ALL
  UNWIND $few AS id
  MATCH (d:Document {id: id})
  OPTIONAL MATCH (d)-[:MENTIONS]->(named:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH d, collect(named) + [d] AS actors
  UNWIND actors AS actor
  WITH DISTINCT actor
  MATCH (actor)-[r:GOVERNED_BY]->(law:Legislation)
  WHERE $who IS NULL OR actor.id = $who
  RETURN actor, r, law
}
WITH actor, r, law
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, r, law, coalesce(actor.short, actor.name) AS who,
     CASE WHEN actor:Document THEN 'document' WHEN actor:Organisation THEN 'organisation'
          WHEN actor:ThematicGroup THEN 'thematic group' WHEN actor:Board THEN 'board'
          WHEN actor:Partnership THEN 'partnership' ELSE 'other' END AS kind
ORDER BY law.name, law.id, kind, who, actor.id, r.document, r.locator, r.id LIMIT $limit
RETURN law.name AS act, who, kind, law.uri AS uri, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY act, law.id, kind, who, actor.id, document, locator, r.id
