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
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (lead:Board|Partnership|ThematicGroup|Organisation|Post)-[r:LEADS]->(thing:Theme|Priority)
  RETURN lead, r, thing
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (thing:Theme {id: $theme})<-[r:LEADS]-(lead)
  RETURN lead, r, thing
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(lead:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT lead
  MATCH (lead)-[r:LEADS]->(thing:Theme|Priority)
  WHERE $theme IS NULL OR thing.id = $theme
  RETURN lead, r, thing
}
WITH lead, r, thing
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
WITH r.document AS id, collect({claim: r, by: lead, on: thing}) AS leads
MATCH (d:Document {id: id})
WITH d, leads, [(d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' | z.id] AS own,
     [(d)-[c:COVERS]->(:Area)-[:PART_OF*1..4]->(z:Area)
      WHERE c.status <> 'rejected' AND EXISTS { (z)<-[:COVERS]-(:Document) } | z.id] AS around
UNWIND CASE WHEN size(own) = 0 THEN [{id: d.id, here: true}] ELSE [z IN own | {id: z, here: true}] END +
       [z IN around WHERE NOT z IN own | {id: z, here: false}] AS place
UNWIND leads AS lead
WITH place.id AS at, lead.on AS thing, collect({lead: lead, here: place.here}) AS met
WHERE any(m IN met WHERE m.lead.by.id <> met[0].lead.by.id)
UNWIND [m IN met WHERE m.here | m.lead] AS home
UNWIND [m IN met | m.lead] AS away
WITH thing, home.by AS one, away.by AS other, home.claim AS first, away.claim AS second
WHERE one.id <> other.id AND (first.document <> second.document OR first.locator <> second.locator)
  AND NOT EXISTS { MATCH (one)-[x:LEADS]->(thing), (other)-[y:LEADS]->(thing)
                   WHERE x.document = y.document AND x.locator = y.locator
                     AND x.status <> 'rejected' AND y.status <> 'rejected' }
WITH thing, one.id > other.id AS turned, one, other, first, second
WITH DISTINCT thing, CASE WHEN turned THEN other ELSE one END AS a, CASE WHEN turned THEN one ELSE other END AS b,
     CASE WHEN turned THEN second ELSE first END AS r, CASE WHEN turned THEN first ELSE second END AS s
RETURN thing.name AS what, a.name AS lead, r.from AS since, b.name AS against, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote,
       s.document AS other_document, s.locator AS other_locator, s.quote AS other_quote
ORDER BY what, lead, against, document, locator, other_document, other_locator, r.id, s.id
LIMIT $limit
