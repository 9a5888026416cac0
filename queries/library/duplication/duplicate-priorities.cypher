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
  MATCH (m:Board|Partnership|ThematicGroup|Organisation|Post)-[x:SETS]->(p:Priority)
  WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  RETURN x.document AS id, m, collect(x) AS claims
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})-[:BROADER*0..1]-(s:Theme)
    WITH DISTINCT s
    MATCH (s)<-[:CONCERNS]-(p:Priority)
    RETURN DISTINCT p
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:MENTIONS]->(p:Priority)
    RETURN DISTINCT p
  }
  MATCH (p)<-[x:SETS]-(m)
  WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  RETURN x.document AS id, m, collect(x) AS claims
}
WITH id, collect({by: m, claims: claims}) AS found
MATCH (d:Document {id: id})
WITH d, found, [(d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' | z] AS own,
     coalesce(toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS start,
     coalesce(toInteger(right(d.period, 4)), toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS end
WITH own, {found: found, id: d.id, start: start, end: end, areas: [z IN own | z.id]} AS document
UNWIND CASE WHEN size(own) = 0 THEN [null] ELSE own END AS area
WITH area, CASE WHEN area IS NULL THEN document.id END AS alone, collect(document) AS documents
UNWIND [{id: coalesce(area.id, alone), here: true}] +
       CASE WHEN area IS NULL THEN []
            ELSE [(area)-[:PART_OF*1..4]->(z:Area) WHERE EXISTS { (z)<-[:COVERS]-(:Document) } | {id: z.id, here: false}] END AS place
UNWIND documents AS document
WITH place.id AS at, collect({in: document, here: place.here}) AS met
WHERE any(m IN met WHERE any(f IN m.in.found WHERE f.by.id <> met[0].in.found[0].by.id))
UNWIND met AS m
UNWIND m.in.found AS set
UNWIND set.claims AS claim
WITH at, m, set.by AS by, claim, endNode(claim) AS p
WHERE NOT by:Organisation OR NOT EXISTS { MATCH (p)<-[z:SETS]-(:Board|Partnership|ThematicGroup) WHERE z.status <> 'rejected' }
MATCH (p)-[c:CONCERNS]->(s:Theme)
WHERE c.status <> 'rejected' AND ($theme IS NULL OR EXISTS { (s)-[:BROADER*0..1]-(:Theme {id: $theme}) })
WITH at, s, collect({priority: p, id: p.id, by: by, setter: by.id, claim: claim, theme: s, in: m.in, here: m.here}) AS met
UNWIND [{id: s.id, exact: true}] + [(s)-[:BROADER]->(z:Theme) WHERE z.id <> s.id | {id: z.id, exact: false}] AS theme
WITH at, theme.id AS on, collect({exact: theme.exact, met: met}) AS sides
WHERE size(sides) > 1 OR size(sides[0].met) > 1
UNWIND sides AS side
UNWIND [opposite IN sides WHERE side.exact OR opposite.exact] AS opposite
UNWIND [m IN side.met WHERE m.here] AS home
UNWIND [away IN opposite.met WHERE away.id <> home.id AND away.setter <> home.setter] AS away
WITH CASE WHEN side.exact AND opposite.exact THEN 1.0 ELSE 0.7 END AS about, home.in AS d, away.in AS e,
     CASE WHEN side.exact AND (NOT opposite.exact OR home.id > away.id) THEN [away, home] ELSE [home, away] END AS pair
WITH about, pair[0] AS one, pair[1] AS two,
     CASE WHEN size(d.areas) = 0 THEN 0.6 WHEN any(z IN d.areas WHERE z IN e.areas) THEN 1.0 ELSE 0.8 END AS place,
     CASE WHEN d.id = e.id THEN 1.0
          WHEN d.start IS NULL OR e.start IS NULL THEN 0.8
          WHEN d.start <= e.end AND e.start <= d.end THEN 1.0
          WHEN d.start - e.end <= $years_apart AND e.start - d.end <= $years_apart THEN 0.5
          ELSE 0.0 END AS during
WITH one, two, about, place, during, round(about * place * during * 100) / 100 AS score
WHERE score >= $at_least AND score > 0 AND ($theme IS NULL OR one.theme.id = $theme OR two.theme.id = $theme)
WITH one.priority AS p, two.priority AS q, one.theme AS s, two.theme AS t,
     collect({m: one.by, n: two.by, x: one.claim, y: two.claim, about: about, place: place, during: during, score: score}) AS found
WITH p, q, s, t, reduce(best = found[0], f IN found | CASE
       WHEN f.score > best.score OR (f.score = best.score AND
            (f.x.id < best.x.id OR (f.x.id = best.x.id AND f.y.id < best.y.id))) THEN f ELSE best END) AS best
WITH best, p, q, s, t, best.score AS score, p.name AS priority, best.m.name AS who, q.name AS other, best.n.name AS other_who,
     s.name AS theme, t.name AS other_theme
ORDER BY score DESC, priority, who, other, other_who, theme, other_theme, p.id, q.id, s.id, t.id LIMIT $limit
RETURN score, priority, who, other, other_who, theme, other_theme,
       CASE best.about WHEN 1.0 THEN 'same theme 1' ELSE 'broader theme 0.7' END + ' x ' +
       CASE best.place WHEN 1.0 THEN 'same area 1' WHEN 0.8 THEN 'one area within the other 0.8' ELSE 'area not known 0.6' END + ' x ' +
       CASE best.during WHEN 1.0 THEN 'same time 1' WHEN 0.8 THEN 'time not known 0.8' ELSE 'at different times 0.5' END AS made_of,
       best.x.status AS status, best.x.document AS document, best.x.locator AS locator, best.x.quote AS quote,
       best.y.document AS other_document, best.y.locator AS other_locator, best.y.quote AS other_quote
ORDER BY score DESC, priority, who, other, other_who, theme, other_theme, p.id, q.id, s.id, t.id
