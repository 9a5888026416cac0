// title: Groups whose remits meet
// question: Which bodies are about the same theme, in the same area, at the same time?
// for: Where two groups may do one job. The score is theme times area times time (docs/duplication.md): what it is made
//   of and both sides' words stand beside it, so that you can disagree. Bodies of which one is part of the other,
//   reports
//   to it, or succeeds it are no duplicates.
// words: groups that do the same thing twice, duplicate groups, groups that overlap, overlapping remits, duplication,
//   two groups doing the same job
// param theme: theme. Only remits that meet on this theme.
// param at-least: number, default 0.3. The lowest score to list.
// param years-apart: number, default 0. How many years may lie between the documents.
// scope: document, as-of, area
// column score: from 0 to 1
// column group: one body
// column other: the other
// column theme: what the first is about
// column other_theme: what the other is about: the same, or the broader theme
// column made_of: the parts of the score
// column status: stated, derived, or confirmed by a person
// column document: the document that says what the first is about
// column locator: where in it
// column quote: in which words
// column other_document: the document that says what the other is about
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask duplicate-groups
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (a:Board|Partnership|ThematicGroup)-[x:CONCERNS]->(s:Theme)
  WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  RETURN x.document AS id, collect({body: a, id: a.id, claim: x, theme: s}) AS found
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})-[:BROADER*0..1]-(s:Theme)
    WITH DISTINCT s
    MATCH (s)<-[x:CONCERNS]-(a:Board|Partnership|ThematicGroup)
    RETURN a, x, s
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:MENTIONS]->(a:Board|Partnership|ThematicGroup)
    WITH DISTINCT a
    MATCH (a)-[x:CONCERNS]->(s:Theme)
    RETURN a, x, s
  }
  WITH a, x, s
  WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  RETURN x.document AS id, collect({body: a, id: a.id, claim: x, theme: s}) AS found
}
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
WHERE any(m IN met WHERE any(f IN m.in.found WHERE f.id <> met[0].in.found[0].id))
UNWIND met AS m
UNWIND m.in.found AS f
WITH f.theme AS s, collect({at: at, remit: f, from: m}) AS met
UNWIND [{id: s.id, exact: true}] + [(s)-[:BROADER]->(z:Theme) WHERE z.id <> s.id | {id: z.id, exact: false}] AS theme
UNWIND met AS m
WITH m.at AS at, theme.id AS on, collect({exact: theme.exact, side: m}) AS met
WHERE size(met) > 1
UNWIND [m IN met WHERE m.side.from.here] AS home
UNWIND [m IN met WHERE m.side.remit.id <> home.side.remit.id AND (m.exact OR home.exact)] AS away
WITH home.side.remit AS h, away.side.remit AS w, home.side.from.in AS d, away.side.from.in AS e, home.exact AS exact, away.exact AS too
WITH CASE WHEN exact AND too THEN 1.0 ELSE 0.7 END AS about, d, e,
     CASE WHEN exact AND (NOT too OR h.id > w.id) THEN [w, h, e, d] ELSE [h, w, d, e] END AS pair
WITH about, d, e, pair[0] AS one, pair[1] AS two, pair[2].areas AS all1, pair[3].areas AS all2,
     CASE WHEN d.id = e.id THEN 1.0
          WHEN d.start IS NULL OR e.start IS NULL THEN 0.8
          WHEN d.start <= e.end AND e.start <= d.end THEN 1.0
          WHEN d.start - e.end <= $years_apart AND e.start - d.end <= $years_apart THEN 0.5
          ELSE 0.0 END AS during
WHERE during > 0 AND about * during >= $at_least AND ($theme IS NULL OR one.theme.id = $theme OR two.theme.id = $theme)
WITH DISTINCT one.body AS a, two.body AS b, one.claim AS x, two.claim AS y, one.theme AS s, two.theme AS t,
     all1, all2, about, during
WHERE NOT EXISTS { (a)-[:PART_OF|REPORTS_TO|SUCCEEDS*1..3]->(b) }
  AND NOT EXISTS { (b)-[:PART_OF|REPORTS_TO|SUCCEEDS*1..3]->(a) }
WITH a, b, x, y, s, t, about, during, all1, all2,
     COLLECT { MATCH (a)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own1,
     COLLECT { MATCH (b)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own2
WITH a, b, x, y, s, t, about, during,
     CASE WHEN size(own1) > 0 THEN own1 ELSE all1 END AS areas1, CASE WHEN size(own2) > 0 THEN own2 ELSE all2 END AS areas2
WITH a, b, x, y, s, t, about, during,
     CASE WHEN size(areas1) = 0 OR size(areas2) = 0 THEN 0.6
          WHEN any(z IN areas1 WHERE z IN areas2) THEN 1.0
          WHEN EXISTS { UNWIND areas1 AS id MATCH (:Area {id: id})-[:PART_OF*1..4]->(o:Area) WHERE o.id IN areas2 } THEN 0.8
          WHEN EXISTS { UNWIND areas2 AS id MATCH (:Area {id: id})-[:PART_OF*1..4]->(o:Area) WHERE o.id IN areas1 } THEN 0.8
          ELSE 0.0 END AS place
WITH a, b, x, y, s, t, about, during, place, round(about * place * during * 100) / 100 AS score
WHERE score >= $at_least AND score > 0
WITH a, b, s, t, collect({x: x, y: y, about: about, place: place, during: during, score: score}) AS found
WITH a, b, s, t, reduce(best = found[0], f IN found | CASE
       WHEN f.score > best.score OR (f.score = best.score AND
            (f.x.id < best.x.id OR (f.x.id = best.x.id AND f.y.id < best.y.id))) THEN f ELSE best END) AS best
WITH best, a, b, s, t, best.score AS score, a.name AS group, b.name AS other, s.name AS theme, t.name AS other_theme
ORDER BY score DESC, group, other, theme, other_theme, a.id, b.id, s.id, t.id LIMIT $limit
RETURN score, group, other, theme, other_theme,
       CASE best.about WHEN 1.0 THEN 'same theme 1' ELSE 'broader theme 0.7' END + ' x ' +
       CASE best.place WHEN 1.0 THEN 'same area 1' WHEN 0.8 THEN 'one area within the other 0.8' ELSE 'area not known 0.6' END + ' x ' +
       CASE best.during WHEN 1.0 THEN 'same time 1' WHEN 0.8 THEN 'time not known 0.8' ELSE 'at different times 0.5' END AS made_of,
       best.x.status AS status, best.x.document AS document, best.x.locator AS locator, best.x.quote AS quote,
       best.y.document AS other_document, best.y.locator AS other_locator, best.y.quote AS other_quote
ORDER BY score DESC, group, other, theme, other_theme, a.id, b.id, s.id, t.id
