// title: Priorities set twice
// question: Which priorities of different bodies are about the same theme, in the same area, at the same time?
// for: County and district with one concern each: a strategy that could be shared. The score is theme times area times
//   time
//   (docs/duplication.md), with what it is made of and both sides' words.
// words: county and district have the same priorities, duplicate priorities, priorities set twice, overlapping
//   priorities
// param theme: theme. Only priorities that meet on this theme.
// param at-least: number, default 0.3. The lowest score to list.
// param years-apart: number, default 0. How many years may lie between the documents.
// scope: document, as-of, area
// column score: from 0 to 1
// column priority: one priority
// column who: who sets it
// column other: the other priority
// column other_who: who sets that
// column theme: what the first is about
// column other_theme: what the other is about: the same, or the broader theme
// column made_of: the parts of the score
// column status: stated, derived, or confirmed by a person
// column document: the document that sets the first
// column locator: where in it
// column quote: in which words
// column other_document: the document that sets the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask duplicate-priorities --years-apart 5
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (s:Theme)<-[c:CONCERNS]-(p:Priority)
  RETURN p, c, s
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Theme {id: $theme})-[:BROADER*0..1]-(s:Theme)
  WITH DISTINCT s
  MATCH (s)<-[c:CONCERNS]-(p:Priority)
  RETURN p, c, s
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(p:Priority)
  WITH DISTINCT p
  MATCH (p)-[c:CONCERNS]->(s:Theme)
  RETURN p, c, s
}
WITH p, c, s WHERE c.status <> 'rejected'
WITH DISTINCT p, s
MATCH (p)<-[x:SETS]-(m)
WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  AND (NOT m:Organisation OR NOT EXISTS { MATCH (p)<-[z:SETS]-(:Board|Partnership|ThematicGroup) WHERE z.status <> 'rejected' })
WITH x.document AS id, collect({priority: p, by: m, claim: x, theme: s}) AS found, collect(DISTINCT m.id) AS setters
MATCH (d:Document {id: id})
WITH d, found, setters, [(d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' | z.id] AS own,
     [(d)-[c:COVERS]->(:Area)-[:PART_OF*1..4]->(z:Area)
      WHERE c.status <> 'rejected' AND EXISTS { (z)<-[:COVERS]-(:Document) } | z.id] AS around,
     coalesce(toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS start,
     coalesce(toInteger(right(d.period, 4)), toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS end
UNWIND CASE WHEN size(own) = 0 THEN [{id: d.id, here: true}] ELSE [z IN own | {id: z, here: true}] END +
       [z IN around WHERE NOT z IN own | {id: z, here: false}] AS place
WITH place.id AS at, collect(setters) AS setters,
     collect({found: found, here: place.here, id: d.id, start: start, end: end, areas: own}) AS documents
WHERE any(each IN setters WHERE any(id IN each WHERE id <> setters[0][0]))
UNWIND documents AS document
UNWIND document.found AS each
WITH at, each.theme AS s, collect({of: each, in: document}) AS met
UNWIND [{id: s.id, exact: true}] + [(s)-[:BROADER]->(z:Theme) WHERE z.id <> s.id | {id: z.id, exact: false}] AS theme
WITH at, theme.id AS on, collect({exact: theme.exact, met: met}) AS sides
WHERE size(sides) > 1 OR size(sides[0].met) > 1
UNWIND sides AS side
UNWIND sides AS opposite
WITH side, opposite WHERE side.exact OR opposite.exact
UNWIND [m IN side.met WHERE m.in.here] AS home
UNWIND opposite.met AS away
WITH CASE WHEN side.exact AND (NOT opposite.exact OR home.of.priority.id > away.of.priority.id) THEN [away, home] ELSE [home, away] END AS pair
WITH pair[0].of AS first, pair[1].of AS second, pair[0].in AS d, pair[1].in AS e
WITH first.priority AS p, second.priority AS q, first.by AS m, second.by AS n, first.claim AS x, second.claim AS y,
     first.theme AS s, second.theme AS t, d, e
WHERE p.id <> q.id AND m.id <> n.id
WITH p, q, m, n, x, y, s, t, CASE WHEN s.id = t.id THEN 1.0 ELSE 0.7 END AS about,
     CASE WHEN size(d.areas) = 0 THEN 0.6 WHEN any(z IN d.areas WHERE z IN e.areas) THEN 1.0 ELSE 0.8 END AS place,
     CASE WHEN d.id = e.id THEN 1.0
          WHEN d.start IS NULL OR e.start IS NULL THEN 0.8
          WHEN d.start <= e.end AND e.start <= d.end THEN 1.0
          WHEN d.start - e.end <= $years_apart AND e.start - d.end <= $years_apart THEN 0.5
          ELSE 0.0 END AS during
WITH p, q, m, n, x, y, s, t, about, place, during, round(about * place * during * 100) / 100 AS score
WHERE score >= $at_least AND score > 0 AND ($theme IS NULL OR s.id = $theme OR t.id = $theme)
WITH p, q, m, n, x, y, s, t, about, place, during, score ORDER BY score DESC, x.id, y.id
WITH p, q, s, t, collect({m: m, n: n, x: x, y: y, about: about, place: place, during: during, score: score})[0] AS best
RETURN best.score AS score, p.name AS priority, best.m.name AS who, q.name AS other, best.n.name AS other_who, s.name AS theme, t.name AS other_theme,
       CASE best.about WHEN 1.0 THEN 'same theme 1' ELSE 'broader theme 0.7' END + ' x ' +
       CASE best.place WHEN 1.0 THEN 'same area 1' WHEN 0.8 THEN 'one area within the other 0.8' ELSE 'area not known 0.6' END + ' x ' +
       CASE best.during WHEN 1.0 THEN 'same time 1' WHEN 0.8 THEN 'time not known 0.8' ELSE 'at different times 0.5' END AS made_of,
       best.x.status AS status, best.x.document AS document, best.x.locator AS locator, best.x.quote AS quote,
       best.y.document AS other_document, best.y.locator AS other_locator, best.y.quote AS other_quote
ORDER BY score DESC, priority, who, other, other_who, theme, other_theme, p.id, q.id, s.id, t.id
LIMIT $limit
