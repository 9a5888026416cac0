// title: Orphaned bodies
// question: Which bodies have no members, no chair, no line and no theme that any document tells?
// for: What may be dormant, or badly described: ask before you conclude.
// words: bodies without members or chair, orphaned bodies, dormant groups, orphans
// param lacking: number, default 4. How many of the four must be missing.
// scope: document, as-of, area
// column body: the body
// column kind: board, partnership or thematic group
// column lacks: what no document tells
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask orphans --lacking 3
CALL {
  WITH $few AS few WHERE few IS NULL
  MATCH (b:Board|Partnership|ThematicGroup)
  WITH b, size([(b)<-[x:MEMBER_OF]-() WHERE x.status <> 'rejected' | true]) > 0 AS met
  WHERE NOT met OR $lacking < 4
  RETURN b, met
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(b:Board|Partnership|ThematicGroup)
  WITH DISTINCT b
  RETURN b, size([(b)<-[x:MEMBER_OF]-() WHERE x.status <> 'rejected' | true]) > 0 AS met
}
WITH b, CASE WHEN met THEN [] ELSE ['members'] END AS lacks
WHERE size(lacks) + 3 >= $lacking
WITH b, lacks + CASE WHEN EXISTS { MATCH (b)<-[x:CHAIRS]-() WHERE x.status <> 'rejected' } THEN [] ELSE ['chair'] END AS lacks
WHERE size(lacks) + 2 >= $lacking
WITH b, lacks +
     CASE WHEN EXISTS { MATCH (b)-[x:REPORTS_TO|PART_OF]-() WHERE x.status <> 'rejected' } THEN [] ELSE ['line'] END +
     CASE WHEN EXISTS { MATCH (b)-[x:CONCERNS|LEADS|SUPPORTS|UNRESOLVED]->(:Theme) WHERE x.status <> 'rejected' } THEN [] ELSE ['theme'] END AS lacks
WHERE size(lacks) >= $lacking
MATCH (b)<-[r:MENTIONS]-(:Document)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH b, lacks, r ORDER BY size(lacks) DESC, b.name, b.id, r.document, r.locator, r.id LIMIT $limit
RETURN b.name AS body, CASE WHEN b:Board THEN 'board' WHEN b:Partnership THEN 'partnership' ELSE 'thematic group' END AS kind, lacks,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY size(lacks) DESC, body, b.id, document, locator, r.id
