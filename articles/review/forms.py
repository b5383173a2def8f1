"""The forms of corrections and additions; each gives the value that a decision takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import ArticleVersion, Entity, Mention, Quote, User, span_value
from articles.models.entities import NAME_CHARACTERS

from .decide import add_person
from .words import find_words, snap

NAMELESS = (Quote.SpeakerKind.ANONYMOUS, Quote.SpeakerKind.COLLECTIVE, Quote.SpeakerKind.UNKNOWN)
NEW = "new:"


class EditorForm(forms.Form):
    """version: the current text of the article that this is about; target: what is corrected."""

    def __init__(
        self,
        data: Any = None,
        *,
        version: ArticleVersion,
        target: Quote | Mention | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self.version, self.target = version, target


class FieldForm(EditorForm):
    """A correction of one field; `changes` gives the values to decide, after `is_valid`."""

    def changes(self, user: User) -> dict[str, Any]:
        return dict(self.cleaned_data)


class KindForm(FieldForm):
    kind = forms.ChoiceField(choices=Quote.Kind.choices)


class RoleForm(FieldForm):
    role = forms.CharField(required=False, max_length=NAME_CHARACTERS)


class AffiliationForm(FieldForm):
    affiliation = forms.CharField(required=False, max_length=NAME_CHARACTERS)


class NoteForm(FieldForm):
    note = forms.CharField(required=False, max_length=500)


class WhoForm(EditorForm):
    """Someone known (`e<id>`), someone new (`new:<kind>` and a name), or nobody with a name (NAMELESS)."""

    who = forms.CharField(max_length=30, error_messages={"required": _("Choose who said it.")})
    name = forms.CharField(required=False, max_length=NAME_CHARACTERS)
    nameless: ClassVar[tuple[str, ...]] = NAMELESS

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        who = data.get("who", "")
        data["entity"] = None
        if who.startswith("e"):
            data["entity"] = _entity(who[1:])
            if data["entity"] is None:
                self.add_error("who", _("This name is not known any more."))
        elif who.startswith(NEW):
            if who.removeprefix(NEW) not in Entity.Kind.values:
                self.add_error("who", _("Choose a person, an organisation or a place."))
            elif not data.get("name"):
                self.add_error("name", _("Type the name."))
        elif who and who not in self.nameless:
            self.add_error("who", _("Choose one of the list, or type a name."))
        return data

    def entity(self, user: User) -> Entity | None:
        """Return who was chosen, made if new; raises Refused for a name without letters."""
        who, name = self.cleaned_data["who"], self.cleaned_data["name"]
        if who.startswith(NEW):
            return add_person(who.removeprefix(NEW), name, article=self.version.article, user=user)
        chosen: Entity | None = self.cleaned_data["entity"]
        return chosen

    def speaker(self, user: User) -> dict[str, Any]:
        """Return the value of a quote's field `speaker`."""
        entity = self.entity(user)
        if entity is None:
            return {"kind": self.cleaned_data["who"], "entity": None}
        return {"kind": str(Quote.SpeakerKind.NAMED), "entity": entity.pk}


class SpeakerForm(WhoForm, FieldForm):
    def changes(self, user: User) -> dict[str, Any]:
        return {"speaker": self.speaker(user)}


class EntityForm(WhoForm, FieldForm):
    """Whom a name refers to; its kind goes with it."""

    nameless = ()

    def changes(self, user: User) -> dict[str, Any]:
        entity = self.entity(user)
        assert entity is not None
        return {"entity": entity.pk, "kind": entity.kind}


class NameKindForm(FieldForm):
    """The kind of a name: it then refers to what is known by this name and is of this kind."""

    kind = forms.ChoiceField(choices=Entity.Kind.choices)

    def changes(self, user: User) -> dict[str, Any]:
        mention = self.target
        assert isinstance(mention, Mention)
        kind = self.cleaned_data["kind"]
        if kind == mention.entity.kind:
            return {"kind": kind}
        entity = add_person(kind, mention.entity.name, article=self.version.article, user=user)
        return {"kind": kind, "entity": entity.pk}


class PlaceForm(EditorForm):
    """Where in a text something stands: exact places, in code points of one version, or exact words.

    to: `start:end` in one, as a button sends it. text: the id of the version that the places count in.
    snap: widen the places to whole words. words: may be given with places; where others stand there, the
    words count. Words that stand there more than once mean those nearest to what is corrected.
    """

    to = forms.RegexField(r"^\d{1,9}:\d{1,9}$", required=False)
    start = forms.IntegerField(required=False, min_value=0)
    end = forms.IntegerField(required=False, min_value=1)
    text = forms.IntegerField(required=False)
    snap = forms.BooleanField(required=False)
    words = forms.CharField(
        label=_("The exact words"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    nth = forms.IntegerField(
        label=_("Which of them, if they stand there more than once"), required=False, min_value=1
    )
    may_be_empty: ClassVar[bool] = False

    @property
    def span(self) -> tuple[int, int] | None:
        """Return where it stands, after `is_valid`; None for nowhere, where that may be."""
        found: tuple[int, int] | None = self.cleaned_data["span"]
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["span"] = None
        if self.errors:
            return data
        start, end, words = data.get("start"), data.get("end"), data.get("words", "")
        if data.get("to"):
            start, end = map(int, data["to"].split(":"))
        if start is not None and end is not None:
            data["span"] = self._checked(start, end, words)
        elif words:
            data["span"] = self._found(words, data.get("nth"))
        elif not self.may_be_empty:
            self.add_error("words", _("Mark the words in the text, or type them as they stand there."))
        return data

    def _checked(self, start: int, end: int, words: str) -> tuple[int, int] | None:
        text = self.version.text
        if self.cleaned_data.get("text") != self.version.pk or not start < end <= len(text):
            self.add_error(
                None, _("The text was changed meanwhile. Reload the page and mark the words again.")
            )
            return None
        if self.cleaned_data.get("snap"):
            return snap(text, start, end)
        if words and text[start:end].split() != words.split():
            return self._found(words, self.cleaned_data.get("nth"))
        return start, end

    def _found(self, words: str, nth: int | None) -> tuple[int, int] | None:
        places = find_words(self.version.text, words)
        if not places:
            self.add_error("words", _("These words do not stand in the article like this."))
        elif nth is None and self.target is not None:
            near = self.target.start
            return min(places, key=lambda place: abs(place[0] - near))
        elif len(places) > 1 and (nth is None or nth > len(places)):
            self.add_error("nth", _("These words stand there %(n)s times: say which.") % {"n": len(places)})
        else:
            return places[(nth or 1) - 1]
        return None


class SpanForm(PlaceForm, FieldForm):
    """New edges of a quote or name."""

    field: ClassVar[str] = "span"

    def changes(self, user: User) -> dict[str, Any]:
        return {self.field: span_value(self.version, *self.span) if self.span else None}


class CueForm(SpanForm):
    field = "cue"
    may_be_empty = True


class AddQuoteForm(PlaceForm, WhoForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=Quote.Kind.choices, widget=forms.RadioSelect)
    role = forms.CharField(label=_("Role"), required=False, max_length=NAME_CHARACTERS)
    affiliation = forms.CharField(label=_("Affiliation"), required=False, max_length=NAME_CHARACTERS)


class AddNameForm(PlaceForm, WhoForm):
    """A name: of someone known, or of someone new by the words themselves."""

    nameless = ()


class SplitForm(EditorForm):
    """Where to split a quote; `place` after `is_valid` is a code point of its text."""

    at = forms.IntegerField(required=False, min_value=1)
    text = forms.IntegerField(required=False)
    words = forms.CharField(required=False, max_length=50_000)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        quote = self.target
        assert isinstance(quote, Quote)
        inside = [
            start
            for start, end in find_words(self.version.text, data.get("words", ""))
            if start > quote.start
        ]
        if data.get("at") is not None:
            if data.get("text") != quote.version_id:
                self.add_error(None, _("The text was changed meanwhile. Reload the page and look again."))
            data["place"] = data["at"]
        elif inside and inside[0] < quote.end:
            data["place"] = inside[0]
        else:
            self.add_error("words", _("Type the words with which the second part begins."))
        return data


FIELD_FORMS: dict[str, dict[str, type[FieldForm]]] = {
    Quote.TARGET: {
        "kind": KindForm,
        "speaker": SpeakerForm,
        "role": RoleForm,
        "affiliation": AffiliationForm,
        "note": NoteForm,
        "span": SpanForm,
        "cue": CueForm,
    },
    Mention.TARGET: {"kind": NameKindForm, "entity": EntityForm, "span": SpanForm},
}


def _entity(number: str) -> Entity | None:
    if not number.isdecimal() or len(number) > 18:
        return None
    row = Entity.objects.select_related("merged_into").filter(pk=int(number)).first()
    return row.canonical_entity if row else None
