"""A few sentences of our own in the layout that the training reads: enough to prepare and to try it."""

from __future__ import annotations

from pathlib import Path

from articles.nlp.training import constituents, recipes

# form, lemma, tag, head, relation; a line with a range first has its written form alone.
MAYOR = """\
1	“	“	PUNCT	_	_	4	punct	_	SpaceAfter=No
2	Harga	harga	NOUN	_	_	4	nsubj	_	_
3	beras	beras	NOUN	_	_	2	nmod	_	_
4	turun	turun	VERB	_	_	7	ccomp	_	SpaceAfter=No
5	,	,	PUNCT	_	_	4	punct	_	SpaceAfter=No
6	”	”	PUNCT	_	_	4	punct	_	_
7-8	katanya	_	_	_	_	_	_	_	SpaceAfter=No
7	kata	kata	VERB	_	_	0	root	_	_
8	nya	nya	PRON	_	_	7	nsubj	_	_
9	.	.	PUNCT	_	_	7	punct	_	_
"""
MARKET = """\
1	Biasanya	biasa	ADV	_	_	3	advmod	_	_
2	pedagang	pedagang	NOUN	_	_	3	nsubj	_	_
3	datang	datang	VERB	_	_	0	root	_	_
4	pagi	pagi	NOUN	_	_	3	obl:tmod	_	_
5	di	di	ADP	_	_	6	case	_	_
6	Kupang	Kupang	PROPN	_	_	3	obl	_	SpaceAfter=No
7	.	.	PUNCT	_	_	3	punct	_	_
"""
# The comma hangs on the wrong word, as in the rebuilt set: it ends the clause before it.
RULES = """\
1	Sebuah	sebuah	DET	_	_	2	det	_	_
2	aturan	atur	NOUN	_	_	7	nsubj:pass	_	_
3	yang	yang	PRON	_	_	4	nsubj	_	_
4	berlaku	laku	VERB	_	_	2	acl:relcl	_	SpaceAfter=No
5	,	,	PUNCT	_	_	7	punct	_	_
6	biasanya	biasa	ADV	_	_	7	advmod	_	_
7	diumumkan	umum	VERB	_	_	0	root	_	_
8	Siti	Siti	PROPN	_	_	7	obl:agent	_	SpaceAfter=No
9	.	.	PUNCT	_	_	7	punct	_	_
"""
NAMES = """\
Menteri	B-PER
Siti	I-PER
tiba	O
di	O
Kupang	B-LOC
.	O

Ketua	O
KPK	B-ORG
Hendra	B-PER
Halim	I-PER
hadir	O
.	O

Kapolri	B-PER
pulang	O
Senin	B-DAT
.	O
"""
CONSTITUENTS = """\
(S (NP (NNO Ketua) (NNP KPK) (NNP Siti)) (VP (VBI hadir) (PP (PPO di) (NP (NNP Palu)))) (PUN .))
(S (NP (NP (NNP Ani)) (CCN dan) (NP (NNP Budi))) (VP (VBI pulang)))
"""
UNIMORPH = "\n".join(
    (
        "ajar\tmengajar\tV;ACT",
        "ajar\tbelajar\tV;ACT",
        "ajar\tpelajaran\tN",
        "turun\tturun\tV;ACT",
        "rumah\trumahnya\tN",
        "dua\tganda\tV",
        "lain\tganda\tV",
    )
)
TREES = {recipes.GSD: RULES, recipes.GSD_DEV: MAYOR, recipes.CSUI: MAYOR, recipes.PUD: MARKET}


def write(folder: Path, times: int = 12) -> Path:
    """Write a folder of data in which every set holds its sentences `times` times."""
    files = {name: (tree + "\n") * times for name, tree in TREES.items()}
    files |= dict.fromkeys(constituents.FILES, CONSTITUENTS)
    files |= dict.fromkeys(recipes.NAMES, NAMES)
    # Sentences of the dev set are taken out of the others, so that it needs one of its own.
    files["ner/idner-news-2k/dev.txt"] = "Rini\tB-PER\ndatang\tO\ndari\tO\nAmbon\tB-LOC\n.\tO\n"
    files["lists/titles_manual.txt"] = "menteri\nkapolri\njaksa agung\n"
    files["lists/unimorph_ind.tsv"] = UNIMORPH
    files |= dict.fromkeys(recipes.TEXT, "Harga beras turun di Kupang.\nPedagang datang pagi.\n" * 400)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder
