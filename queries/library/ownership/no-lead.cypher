// title: Priorities that nobody leads
// question: Which priorities have no lead, on the priority itself or on its theme?
// for: The gaps in a board paper. A lead counts where the same document names it, or another that covers the same
//   area or a larger one around it. Unreadable marks are counted, because a lost lead may be among them.
// words: without an owner, which priorities have no lead, nobody leads, nobody owns, priorities without a lead, gaps in
//   ownership, not
//   owned by anybody
// param theme: theme. Only priorities about this theme.
// scope: document, as-of, area
// column priority: the priority
// column who: who sets it
// column theme: what it is about, where that is known
// column not_readable: how many marks on that theme the documents have lost
// column status: stated, derived, or confirmed by a person
// column document: the document that sets the priority
// column locator: where in it
// column quote: in which words
// example: remit ask no-lead
CALL {
  MATCH (d:Document) RETURN d, [] AS themes
  UNION ALL
  MATCH ()-[l:LEADS]->(t:Theme) WHERE l.status <> 'rejected'
  WITH l.document AS id, collect(DISTINCT t.id) AS themes
  MATCH (e:Document {id: id})
  OPTIONAL MATCH (e)-[:COVERS]->(:Area)<-[:PART_OF*0..4]-(:Area)<-[:COVERS]-(x:Document)
  WITH e, themes, collect(DISTINCT x) + [e] AS over
  UNWIND over AS d
  RETURN DISTINCT d, themes
}
WITH d, collect(themes) AS lists
WHERE $documents IS NULL OR $documents[d.id] = true
WITH d, reduce(led = [], list IN lists | led + list) AS led
MATCH (d)-[:MENTIONS]->(p:Priority)<-[r:SETS]-(who)
WHERE r.status <> 'rejected' AND r.document = d.id
  AND NOT EXISTS { MATCH ()-[l:LEADS]->(p) WHERE l.status <> 'rejected' }
OPTIONAL MATCH (p)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected'
WITH DISTINCT who, r, p, t, led
WHERE ($theme IS NULL OR t.id = $theme) AND (t IS NULL OR NOT t.id IN led)
WITH t, collect({who: who, claim: r, priority: p}) AS found
WITH t, found, COUNT { MATCH ()-[u:UNRESOLVED]->(t) WHERE u.status <> 'rejected' } AS not_readable
UNWIND found AS each
WITH t, not_readable, each.who AS who, each.claim AS r, each.priority AS p
RETURN p.name AS priority, who.name AS who, t.name AS theme, not_readable,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY who, document, coalesce(p.rank, 999), priority, theme, t.id, locator, r.id
