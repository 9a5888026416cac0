// title: Contested leads
// question: On which themes or priorities do documents name different leads?
// for: What has to be settled before a paper can say who leads. Two leads that one sentence or cell names together
//   are joint, not contested; leads of documents that share no area are nobody's conflict.
// words: documents contradict each other on the lead, documents disagree about who leads, contested leads, conflicting
//   leads, two different leads, dispute
// param theme: theme. Only this theme.
// scope: document, as-of, area
// column what: the theme or priority
// column lead: one lead
// column since: the date from which it holds, where the document gives one
// column against: the other lead
// column status: stated, derived, or confirmed by a person
// column document: the document that names the first lead
// column locator: where in it
// column quote: in which words
// column other_document: the document that names the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask contested-lead
MATCH (a)-[r:LEADS]->(what:Theme|Priority)<-[s:LEADS]-(b)
WHERE a.id < b.id AND r.status <> 'rejected' AND s.status <> 'rejected'
  AND ($theme IS NULL OR what.id = $theme)
  AND ($documents IS NULL OR (r.document IN $documents AND s.document IN $documents))
  AND ($as_of IS NULL OR ((r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
                      AND (s.from IS NULL OR toInteger(left(s.from, 4)) <= $as_of)))
  AND (r.document <> s.document OR r.locator <> s.locator)
  AND NOT EXISTS { MATCH (a)-[x:LEADS]->(what)<-[y:LEADS]-(b)
                   WHERE x.document = y.document AND x.locator = y.locator
                     AND x.status <> 'rejected' AND y.status <> 'rejected' }
  AND (r.document = s.document
    OR NOT EXISTS { MATCH (:Document {id: r.document})-[:COVERS]->(:Area) }
    OR NOT EXISTS { MATCH (:Document {id: s.document})-[:COVERS]->(:Area) }
    OR EXISTS { MATCH (:Document {id: r.document})-[:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[:COVERS]-(:Document {id: s.document}) }
    OR EXISTS { MATCH (:Document {id: s.document})-[:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[:COVERS]-(:Document {id: r.document}) })
RETURN what.name AS what, a.name AS lead, r.from AS since, b.name AS against, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote,
       s.document AS other_document, s.locator AS other_locator, s.quote AS other_quote
ORDER BY what, lead, against, document, locator, other_document, other_locator, r.id, s.id
