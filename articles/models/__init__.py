"""The tables: articles, what runs propose, what people decide. See docs/architecture.md."""

from .articles import Article, ArticleVersion, Changed, SearchPart, identity_of, text_hash
from .balance import Tally
from .candidates import Candidate
from .claims import CLAIM_TIME, Claim
from .decisions import Decision, MachineChange, Target
from .entities import Alias, Entity, Role, normalise_name
from .imports import ImportBatch, ImportRow
from .judgements import Judgement
from .mentions import Mention
from .name_words import NameWord, SearchUpkeep
from .naming import NameRule, RefusedPair, SuggestedPair
from .outlets import Outlet
from .quote_index import QuoteIndex
from .quotes import Quote
from .role_kinds import RoleKind
from .runs import Run
from .saved_searches import FeedKey, SavedSearch
from .spans import SHOWN, Annotation, FieldState, SpanError, State, span_value
from .tallies import EntityMonth, NamelessMonth, SourceTally
from .users import ADMINISTRATORS, EDITORS, User
from .word_forms import WordForm

__all__ = [
    "ADMINISTRATORS",
    "CLAIM_TIME",
    "EDITORS",
    "SHOWN",
    "Alias",
    "Annotation",
    "Article",
    "ArticleVersion",
    "Candidate",
    "Changed",
    "Claim",
    "Decision",
    "Entity",
    "EntityMonth",
    "FeedKey",
    "FieldState",
    "ImportBatch",
    "ImportRow",
    "Judgement",
    "MachineChange",
    "Mention",
    "NameRule",
    "NameWord",
    "NamelessMonth",
    "Outlet",
    "Quote",
    "QuoteIndex",
    "RefusedPair",
    "Role",
    "RoleKind",
    "Run",
    "SavedSearch",
    "SearchPart",
    "SearchUpkeep",
    "SourceTally",
    "SpanError",
    "State",
    "SuggestedPair",
    "Tally",
    "Target",
    "User",
    "WordForm",
    "identity_of",
    "normalise_name",
    "span_value",
    "text_hash",
]
