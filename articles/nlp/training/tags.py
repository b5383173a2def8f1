"""Tags sentences with a finished tagger: what the parser will read, and what ICON's own tags leave open.

The parser is trained on predicted tags, since it will never read others. ICON has tags of another kind
(`VBI`, `NNP`); each leaves a few of UD's open, among which the tagger chooses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from .conllu import UPOS, XPOS, Sentence, words_of

# What ICON's tags may be in UD.
ICON = {
    "NNO": ("NOUN", "PROPN", "ADJ", "SYM"),
    "NNP": ("PROPN", "NOUN", "NUM", "X"),
    "PUN": ("PUNCT",),
    "PPO": ("ADP", "SCONJ", "VERB"),
    "VBI": ("VERB", "AUX"),
    "VBT": ("VERB",),
    "VBP": ("VERB",),
    "VBL": ("AUX", "VERB"),
    "ADV": ("ADV", "ADJ", "SCONJ", "ADP", "AUX"),
    "ADJ": ("ADJ", "ADV", "PROPN"),
    "NUM": ("NUM", "DET", "NOUN"),
    "CCN": ("CCONJ", "SCONJ", "ADV"),
    "CSN": ("SCONJ", "ADP", "ADV"),
    "ART": ("DET", "PRON"),
    "PRR": ("PRON",),
    "PRN": ("PRON", "DET", "ADV"),
    "PRK": ("PRON", "DET"),
    "PRI": ("PRON", "DET", "ADV"),
    "KUA": ("DET", "NUM", "ADJ", "ADV"),
    "TAME": ("AUX", "ADV", "PART"),
    "NEG": ("PART",),
    "PAR": ("PART", "ADP"),
    "SYM": ("SYM", "NOUN", "PROPN"),
    "INT": ("INTJ", "PART"),
}


def tag(
    sentences: Sequence[Sentence],
    tagger: Path,
    vectors: Path,
    allowed: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Put the likeliest UPOS into every word; where `allowed` knows its XPOS, the likeliest of those."""
    import torch
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer, unpack_batch
    from stanza.utils.conll import CoNLL

    pretrain = Pretrain(str(vectors))
    trainer = Trainer(pretrain=pretrain, model_file=str(tagger), device="cpu")
    units = trainer.vocab["upos"]
    open_tags = {
        xpos: torch.tensor([units.unit2id(one) for one in some if one in units])
        for xpos, some in (allowed or {}).items()
    }
    seen: list[torch.Tensor] = []
    trainer.model.eval()
    hook = trainer.model.upos_clf.register_forward_hook(lambda _, __, scores: seen.append(scores))
    document = CoNLL.conll2doc(input_str=words_of(sentences))
    data = Dataset(document, trainer.args, pretrain, trainer.vocab, evaluation=True)
    with torch.inference_mode():
        for sentence, batch in zip(sentences, data.to_loader(batch_size=1), strict=True):
            inputs, _, *rest = unpack_batch(batch, "cpu")
            inputs[4] = None
            trainer.model(*inputs, *rest)
            for row, scores in zip(sentence.words(), seen.pop(), strict=True):
                some = open_tags.get(row[XPOS])
                best = scores.argmax() if some is None else some[scores[some].argmax()]
                row[UPOS] = units.id2unit(int(best))
    hook.remove()
