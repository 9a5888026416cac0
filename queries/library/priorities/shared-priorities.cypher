// title: Shared priorities
// question: Which themes are a priority of several partnerships?
// for: Where partnerships could work together, and where one strategy may do. A priority that a partnership and one of
//   its members both set counts for the partnership.
// words: themes that are a priority for several partnerships, shared priorities, common priorities, priorities in
//   common, three or more partnerships
// param at-least: number, default 2. How many partnerships at least.
// param theme: theme. Only this theme.
// scope: document, as-of, area
// column theme: the theme
// column partnerships: how many have a priority about it
// column who: one of them
// column priority: its priority
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask shared-priorities --at-least 3
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Post)-[r:SETS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
  WHERE r.status <> 'rejected' AND c.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN t, count(DISTINCT actor) AS number, [] AS claims
  UNION ALL
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (actor:Organisation)-[r:SETS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
  WHERE r.status <> 'rejected' AND c.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND NOT EXISTS { MATCH (p)<-[s:SETS]-(:Board|Partnership|ThematicGroup) WHERE s.status <> 'rejected' }
  RETURN t, count(DISTINCT actor) AS number, [] AS claims
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})<-[:CONCERNS]-(p:Priority)
    RETURN DISTINCT p
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:MENTIONS]->(p:Priority)
    RETURN DISTINCT p
  }
  MATCH (p)-[c:CONCERNS]->(t:Theme)
  WHERE c.status <> 'rejected' AND ($theme IS NULL OR t.id = $theme)
  MATCH (p)<-[r:SETS]-(actor)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND (NOT actor:Organisation OR NOT EXISTS {
           MATCH (p)<-[s:SETS]-(:Board|Partnership|ThematicGroup) WHERE s.status <> 'rejected' })
  RETURN t, count(DISTINCT actor) AS number, collect(CASE WHEN $few IS NOT NULL THEN r END) AS claims
}
WITH t, sum(number) AS partnerships, collect(claims)[0] AS claims
WHERE partnerships >= $at_least
WITH t, partnerships, claims, t.name AS name, t.id AS id ORDER BY partnerships DESC, name, id
CALL {
  WITH t, claims
  CALL {
    WITH t
    WITH t WHERE $few IS NULL  // one theme after the other, as far as rows are wanted
    MATCH (t)<-[c:CONCERNS]-(p:Priority)<-[r:SETS]-(actor)
    WHERE c.status <> 'rejected' AND r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
      AND (NOT actor:Organisation OR NOT EXISTS {
             MATCH (p)<-[s:SETS]-(:Board|Partnership|ThematicGroup) WHERE s.status <> 'rejected' })
    RETURN r
    UNION ALL
    WITH claims
    UNWIND claims AS r
    RETURN r
  }
  WITH DISTINCT r
  WITH r, startNode(r) AS actor, endNode(r) AS p
  RETURN actor, p, r ORDER BY actor.name, p.name, r.document, r.locator, r.id
}
WITH t, partnerships, actor, p, r LIMIT $limit
RETURN t.name AS theme, partnerships, actor.name AS who, p.name AS priority, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY partnerships DESC, theme, t.id, who, priority, document, locator, r.id
