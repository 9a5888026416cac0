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
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (d:Document)
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN d
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Theme {id: $theme})<-[:CONCERNS]-(:Priority)<-[r:SETS]-()
  WITH DISTINCT r.document AS id
  MATCH (d:Document {id: id})
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN d
  UNION ALL
  UNWIND $few AS id
  MATCH (d:Document {id: id})
  RETURN d
}
WITH d, d.id AS id ORDER BY id
CALL {
  WITH d
  MATCH (d)-[:MENTIONS]->(p:Priority)
  WHERE $theme IS NULL OR EXISTS { (p)-[:CONCERNS]->(:Theme {id: $theme}) }
  MATCH (p)<-[r:SETS]-(actor)
  WHERE r.document = d.id AND r.status <> 'rejected'
    AND NOT EXISTS { MATCH ()-[l:LEADS]->(p) WHERE l.status <> 'rejected' }
  OPTIONAL MATCH (p)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected'
  WITH DISTINCT d, actor, r, p, t
  WHERE $theme IS NULL OR t.id = $theme
  WITH d, collect({who: actor, claim: r, priority: p, theme: t}) AS found
  CALL {
    WITH d
    UNWIND [(d)-[:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[:COVERS]-(e:Document) | e] + [d] AS e
    WITH DISTINCT e
    MATCH (e)-[:MENTIONS]->(by:Board|Partnership|ThematicGroup|Organisation|Post)
    WITH by, collect(e.id) AS ids
    MATCH (by)-[l:LEADS]->(t:Theme) WHERE l.document IN ids AND l.status <> 'rejected'
    RETURN collect(DISTINCT t.id) AS led
  }
  UNWIND found AS each
  WITH led, each.who AS actor, each.claim AS r, each.priority AS p, each.theme AS t
  WHERE t IS NULL OR NOT t.id IN led
  RETURN actor, r, p, t ORDER BY actor.name, actor.id, coalesce(p.rank, 999), p.name, t.name, t.id, r.locator, r.id
}
WITH actor, r, p, t LIMIT $limit
WITH t, collect({who: actor, claim: r, priority: p}) AS found
WITH t, found, COUNT { MATCH ()-[u:UNRESOLVED]->(t) WHERE u.status <> 'rejected' } AS not_readable
UNWIND found AS each
WITH t, not_readable, each.who AS actor, each.claim AS r, each.priority AS p
RETURN p.name AS priority, actor.name AS who, t.name AS theme, not_readable,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, who, actor.id, coalesce(p.rank, 999), priority, theme, t.id, locator, r.id
