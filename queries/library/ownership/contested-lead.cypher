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
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
  RETURN r.document AS id, collect({by: lead, id: lead.id, claim: r, on: thing}) AS leads
  UNION ALL
  CALL {
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
  RETURN r.document AS id, collect({by: lead, id: lead.id, claim: r, on: thing}) AS leads
}
MATCH (d:Document {id: id})
WITH id, leads, [(d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' | z] AS own
UNWIND CASE WHEN size(own) = 0 THEN [null] ELSE own END AS area
WITH area, CASE WHEN area IS NULL THEN id END AS alone, collect(leads) AS documents
UNWIND [{id: coalesce(area.id, alone), here: true}] +
       CASE WHEN area IS NULL THEN []
            ELSE [(area)-[:PART_OF*1..4]->(z:Area) WHERE EXISTS { (z)<-[:COVERS]-(:Document) } | {id: z.id, here: false}] END AS place
UNWIND documents AS leads
UNWIND leads AS lead
WITH place.id AS at, lead.on AS thing, collect({lead: lead, here: place.here}) AS met
WHERE size(met) > 1
UNWIND [m IN met WHERE m.here | m.lead] AS home
UNWIND [m IN met WHERE m.lead.id <> home.id AND
        (m.lead.claim.document <> home.claim.document OR m.lead.claim.locator <> home.claim.locator) | m.lead] AS away
WITH thing, CASE WHEN home.id > away.id THEN [away, home] ELSE [home, away] END AS pair
WITH DISTINCT thing, pair[0].by AS a, pair[1].by AS b, pair[0].claim AS r, pair[1].claim AS s
WITH thing, a, b, collect({r: r, s: s}) AS pairs
WITH thing, a, b, pairs,
     [(a)-[x:LEADS]->(thing) WHERE x.status <> 'rejected' AND x.locator IS NOT NULL | [x.document, x.locator]] AS places,
     [(b)-[y:LEADS]->(thing) WHERE y.status <> 'rejected' AND y.locator IS NOT NULL | [y.document, y.locator]] AS others
WHERE none(place IN places WHERE place IN others)  // what one sentence says of both is joint
UNWIND pairs AS pair
WITH thing, a, b, pair.r AS r, pair.s AS s
WITH r, s, thing.name AS what, a.name AS lead, b.name AS against, r.document AS document, r.locator AS locator,
     s.document AS other_document, s.locator AS other_locator, r.id AS claim, s.id AS other
ORDER BY what, lead, against, document, locator, other_document, other_locator, claim, other LIMIT $limit
RETURN what, lead, r.from AS since, against, r.status AS status, document, locator, r.quote AS quote,
       other_document, other_locator, s.quote AS other_quote
ORDER BY what, lead, against, document, locator, other_document, other_locator, claim, other
