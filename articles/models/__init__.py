"""The tables: articles, what runs propose, what people decide. See docs/architecture.md."""

from .articles import Article, ArticleVersion, SearchPart, identity_of, text_hash
from .candidates import Candidate
from .claims import CLAIM_TIME, Claim
from .decisions import Decision, MachineChange, Target
from .entities import Alias, Entity, Role, normalise_name
from .imports import ImportBatch, ImportRow
from .judgements import Judgement
from .mentions import Mention
from .naming import NameRule, RefusedPair, SuggestedPair
from .outlets import Outlet
from .quotes import Quote
from .runs import Run
from .spans import Annotation, FieldState, SpanError, State, span_value
from .tallies import EntityMonth, NamelessMonth, SourceTally
from .users import ADMINISTRATORS, EDITORS, User

__all__ = [
    "ADMINISTRATORS",
    "CLAIM_TIME",
    "EDITORS",
    "Alias",
    "Annotation",
    "Article",
    "ArticleVersion",
    "Candidate",
    "Claim",
    "Decision",
    "Entity",
    "EntityMonth",
    "FieldState",
    "ImportBatch",
    "ImportRow",
    "Judgement",
    "MachineChange",
    "Mention",
    "NameRule",
    "NamelessMonth",
    "Outlet",
    "Quote",
    "RefusedPair",
    "Role",
    "Run",
    "SearchPart",
    "SourceTally",
    "SpanError",
    "State",
    "SuggestedPair",
    "Target",
    "User",
    "identity_of",
    "normalise_name",
    "span_value",
    "text_hash",
]
