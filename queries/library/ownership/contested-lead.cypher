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
MATCH (one)-[r:LEADS]->(thing:Theme|Priority)
WHERE r.status <> 'rejected' AND ($theme IS NULL OR thing.id = $theme)
  AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
WITH r.document AS id, collect({claim: r, by: one, on: thing}) AS leads
MATCH (e:Document {id: id})
OPTIONAL MATCH (e)-[:COVERS]->(:Area)<-[:PART_OF*0..4]-(:Area)<-[:COVERS]-(x:Document)
WITH e, leads, collect(DISTINCT x) AS over
UNWIND [z IN over WHERE z.id <> e.id] + [e] AS d
WITH d, collect({id: e.id, leads: leads}) AS all
UNWIND [z IN all WHERE z.id = d.id] AS own
UNWIND own.leads AS first
UNWIND all AS near
UNWIND near.leads AS second
WITH first.claim AS r, first.by AS one, first.on AS thing, second.claim AS s, second.by AS other, second.on AS same
WHERE thing.id = same.id AND one.id <> other.id AND (r.document <> s.document OR r.locator <> s.locator)
  AND NOT EXISTS { MATCH (one)-[x:LEADS]->(thing)<-[y:LEADS]-(other)
                   WHERE x.document = y.document AND x.locator = y.locator
                     AND x.status <> 'rejected' AND y.status <> 'rejected' }
WITH thing, one.id > other.id AS turned, one, other, r, s
WITH DISTINCT thing, CASE WHEN turned THEN other ELSE one END AS a, CASE WHEN turned THEN one ELSE other END AS b,
     CASE WHEN turned THEN s ELSE r END AS r, CASE WHEN turned THEN r ELSE s END AS s
RETURN thing.name AS what, a.name AS lead, r.from AS since, b.name AS against, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote,
       s.document AS other_document, s.locator AS other_locator, s.quote AS other_quote
ORDER BY what, lead, against, document, locator, other_document, other_locator, r.id, s.id
