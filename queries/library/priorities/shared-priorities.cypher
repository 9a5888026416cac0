// title: Shared priorities
// question: Which themes are a priority of several partnerships?
// for: Where partnerships could work together, and where one strategy may do. A priority that a partnership and one of
//   its members both set counts for the partnership.
// words: themes that are a priority for several partnerships, shared priorities, common priorities, priorities in
//   common, three or more partnerships
// param at-least: number, default 2. How many partnerships at least.
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
MATCH (who)-[r:SETS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
WHERE r.status <> 'rejected' AND c.status <> 'rejected'
  AND ($documents IS NULL OR $documents[r.document] = true)
  AND (NOT who:Organisation OR NOT EXISTS {
         MATCH (body:Board|Partnership|ThematicGroup)-[s:SETS]->(p) WHERE s.status <> 'rejected' })
WITH t, count(DISTINCT who) AS partnerships, collect({who: who, priority: p, claim: r}) AS found
WHERE partnerships >= $at_least
UNWIND found AS each
WITH DISTINCT t, partnerships, each.who AS who, each.priority AS p, each.claim AS r
RETURN t.name AS theme, partnerships, who.name AS who, p.name AS priority, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY partnerships DESC, theme, t.id, who, priority, document, locator, r.id
