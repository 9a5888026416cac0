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
MATCH (d:Document)
WHERE $documents IS NULL OR $documents[d.id] = true
OPTIONAL MATCH (d)-[c:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[k:COVERS]-(e:Document)
WHERE c.status <> 'rejected' AND k.status <> 'rejected' AND ($documents IS NULL OR $documents[e.id] = true)
WITH d, collect(DISTINCT e) + [d] AS near
UNWIND near AS e
WITH DISTINCT d, e
WITH d, e,
     coalesce(toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS start1,
     coalesce(toInteger(right(d.period, 4)), toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS end1,
     coalesce(toInteger(left(e.period, 4)), toInteger(left(e.date, 4))) AS start2,
     coalesce(toInteger(right(e.period, 4)), toInteger(left(e.period, 4)), toInteger(left(e.date, 4))) AS end2
WITH d, e, CASE WHEN d.id = e.id THEN 1.0
                WHEN start1 IS NULL OR start2 IS NULL THEN 0.8
                WHEN start1 <= end2 AND start2 <= end1 THEN 1.0
                WHEN start1 - end2 <= $years_apart AND start2 - end1 <= $years_apart THEN 0.5
                ELSE 0.0 END AS during
WHERE during > 0
MATCH (d)-[:MENTIONS]->(a:Board|Partnership|ThematicGroup)-[x:CONCERNS]->(s:Theme)
WHERE x.document = d.id AND x.status <> 'rejected'
WITH d, e, during, a, x, s, [s.id] + COLLECT { MATCH (s)-[:BROADER]-(z:Theme) RETURN z.id } AS close
MATCH (e)-[:MENTIONS]->(b:Board|Partnership|ThematicGroup)-[y:CONCERNS]->(t:Theme)
WHERE y.document = e.id AND y.status <> 'rejected' AND a.id <> b.id
  AND t.id IN close
  AND ($theme IS NULL OR s.id = $theme OR t.id = $theme)
WITH d, e, during, a, x, s, b, y, t,
     CASE WHEN s.id = t.id THEN 1.0 ELSE 0.7 END AS about,
     CASE WHEN s.id = t.id THEN a.id > b.id ELSE EXISTS { (t)-[:BROADER]->(s) } END AS turned
WHERE about * during >= $at_least
  AND NOT EXISTS { (a)-[:PART_OF|REPORTS_TO|SUCCEEDS*1..3]->(b) }
  AND NOT EXISTS { (b)-[:PART_OF|REPORTS_TO|SUCCEEDS*1..3]->(a) }
WITH d, e, during, about, a, b, x, y, s, t, turned,
     COLLECT { MATCH (a)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own1,
     COLLECT { MATCH (b)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own2,
     COLLECT { MATCH (d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS all1,
     COLLECT { MATCH (e)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS all2
WITH d, e, during, about, a, b, x, y, s, t, turned,
     CASE WHEN size(own1) > 0 THEN own1 ELSE all1 END AS areas1, CASE WHEN size(own2) > 0 THEN own2 ELSE all2 END AS areas2
WITH during, about, a, b, x, y, s, t, turned,
     CASE WHEN size(areas1) = 0 OR size(areas2) = 0 THEN 0.6
          WHEN any(z IN areas1 WHERE z IN areas2) THEN 1.0
          WHEN EXISTS { MATCH (i:Area)-[:PART_OF*1..4]->(o:Area) WHERE i.id IN areas1 AND o.id IN areas2 } THEN 0.8
          WHEN EXISTS { MATCH (i:Area)-[:PART_OF*1..4]->(o:Area) WHERE i.id IN areas2 AND o.id IN areas1 } THEN 0.8
          ELSE 0.0 END AS place
WITH during, about, place, round(about * place * during * 100) / 100 AS score,
     CASE WHEN turned THEN b ELSE a END AS a, CASE WHEN turned THEN a ELSE b END AS b,
     CASE WHEN turned THEN y ELSE x END AS x, CASE WHEN turned THEN x ELSE y END AS y,
     CASE WHEN turned THEN t ELSE s END AS s, CASE WHEN turned THEN s ELSE t END AS t
WHERE score >= $at_least AND score > 0
WITH a, b, s, t, x, y, about, place, during, score ORDER BY score DESC, x.id, y.id
WITH a, b, s, t, collect({x: x, y: y, about: about, place: place, during: during, score: score})[0] AS best
RETURN best.score AS score, a.name AS group, b.name AS other, s.name AS theme, t.name AS other_theme,
       CASE best.about WHEN 1.0 THEN 'same theme 1' ELSE 'broader theme 0.7' END + ' x ' +
       CASE best.place WHEN 1.0 THEN 'same area 1' WHEN 0.8 THEN 'one area within the other 0.8' ELSE 'area not known 0.6' END + ' x ' +
       CASE best.during WHEN 1.0 THEN 'same time 1' WHEN 0.8 THEN 'time not known 0.8' ELSE 'at different times 0.5' END AS made_of,
       best.x.status AS status, best.x.document AS document, best.x.locator AS locator, best.x.quote AS quote,
       best.y.document AS other_document, best.y.locator AS other_locator, best.y.quote AS other_quote
ORDER BY score DESC, group, other, theme, other_theme, a.id, b.id, s.id, t.id
