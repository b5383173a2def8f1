"""The site map of the app: URLs name things, a change is a POST to thing/id/verb."""

from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from articles.balance.views import balance
from articles.people.listing import person_list, suggestions
from articles.people.merging import person_merge
from articles.people.nameless import nameless
from articles.people.names import alias_add, alias_remove, people_undo, person_history
from articles.people.page import person
from articles.people.pairs import pair_list, pair_merge, pair_refuse
from articles.people.parting import person_split
from articles.people.rules import rule_add, rule_list, rule_off
from articles.reading.appearance import set_theme
from articles.reading.article import annotation, article
from articles.reading.listing import article_list
from articles.reading.quotes import quote
from articles.review.adding import name_add, quote_add
from articles.review.bulk import bulk
from articles.review.candidates import dismiss_candidate
from articles.review.desk import (
    desk,
    desk_candidate,
    desk_claim,
    desk_more,
    desk_quote,
    desk_release,
    desk_session,
)
from articles.review.elsewhere_page import elsewhere
from articles.review.history import article_history, undo_decision
from articles.review.log import decisions
from articles.review.names import (
    confirm_name,
    correct_name,
    mark_name_everywhere,
    name_history,
    reject_name,
    review_name,
)
from articles.review.quotes import (
    confirm_quote,
    correct_quote,
    join_quote,
    quote_history,
    reject_quote,
    review_quote,
    split_quote,
)
from articles.review.then import article_then
from articles.searching.feed import search_feed
from articles.searching.saved import (
    new_in_saved_search,
    open_saved_search,
    remove_saved_search,
    renew_feeds,
    revoke_feeds,
    save_search,
    saved_searches,
)
from articles.searching.suggesting import outlet_suggestions, search_suggestions, speaker_suggestions
from articles.searching.views import search

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/articles/"), name="home"),
    path("articles/", article_list, name="article_list"),
    path("articles/<int:pk>/", article, name="article"),
    path("articles/<int:pk>/annotation/", annotation, name="article_annotation"),
    path("articles/<int:pk>/history/", article_history, name="article_history"),
    path("articles/<int:pk>/then/", article_then, name="article_then"),
    path("articles/<int:pk>/quotes/add/", quote_add, name="quote_add"),
    path("articles/<int:pk>/names/add/", name_add, name="name_add"),
    path("quotes/<slug:public_id>/", quote, name="quote"),
    path("quotes/<slug:public_id>/review/", review_quote, name="quote_review"),
    path("quotes/<slug:public_id>/confirm/", confirm_quote, name="quote_confirm"),
    path("quotes/<slug:public_id>/reject/", reject_quote, name="quote_reject"),
    path("quotes/<slug:public_id>/correct/<slug:field>/", correct_quote, name="quote_correct"),
    path("quotes/<slug:public_id>/split/", split_quote, name="quote_split"),
    path("quotes/<slug:public_id>/join/", join_quote, name="quote_join"),
    path("quotes/<slug:public_id>/history/", quote_history, name="quote_history"),
    path("names/<int:pk>/review/", review_name, name="name_review"),
    path("names/<int:pk>/confirm/", confirm_name, name="name_confirm"),
    path("names/<int:pk>/reject/", reject_name, name="name_reject"),
    path("names/<int:pk>/correct/<slug:field>/", correct_name, name="name_correct"),
    path("names/<int:pk>/everywhere/", mark_name_everywhere, name="name_everywhere"),
    path("names/<int:pk>/history/", name_history, name="name_history"),
    path("candidates/<int:pk>/dismiss/", dismiss_candidate, name="candidate_dismiss"),
    path("decisions/<int:pk>/elsewhere/", elsewhere, name="decision_elsewhere"),
    path("decisions/<int:pk>/undo/", undo_decision, name="decision_undo"),
    path("people/", person_list, name="person_list"),
    path("people/suggestions/", suggestions, name="person_suggestions"),
    path("people/nameless/", nameless, name="nameless"),
    path("people/pairs/", pair_list, name="pair_list"),
    path("people/pairs/<int:pk>/merge/", pair_merge, name="pair_merge"),
    path("people/pairs/<int:pk>/refuse/", pair_refuse, name="pair_refuse"),
    path("people/rules/", rule_list, name="rule_list"),
    path("people/rules/<int:pk>/off/", rule_off, name="rule_off"),
    path("people/aliases/<int:pk>/remove/", alias_remove, name="alias_remove"),
    path("people/decisions/<int:pk>/undo/", people_undo, name="people_undo"),
    path("people/<int:pk>/", person, name="person"),
    path("people/<int:pk>/merge/", person_merge, name="person_merge"),
    path("people/<int:pk>/split/", person_split, name="person_split"),
    path("people/<int:pk>/aliases/add/", alias_add, name="alias_add"),
    path("people/<int:pk>/rules/add/", rule_add, name="rule_add"),
    path("people/<int:pk>/history/", person_history, name="person_history"),
    path("review/", desk, name="desk"),
    path("review/bulk/", bulk, name="bulk"),
    path("review/decisions/", decisions, name="decisions"),
    path("review/more/", desk_more, name="desk_more"),
    path("review/session/", desk_session, name="desk_session"),
    path("review/claim/", desk_claim, name="desk_claim"),
    path("review/release/", desk_release, name="desk_release"),
    path("review/quotes/<slug:public_id>/", desk_quote, name="desk_quote"),
    path("review/candidates/<int:pk>/", desk_candidate, name="desk_candidate"),
    path("balance/", balance, name="balance"),
    path("search/", search, name="search"),
    path("search/suggestions/", search_suggestions, name="search_suggestions"),
    path("search/outlets/", outlet_suggestions, name="outlet_suggestions"),
    path("search/speakers/", speaker_suggestions, name="speaker_suggestions"),
    path("search/saved/", saved_searches, name="saved_searches"),
    path("search/saved/add/", save_search, name="search_save"),
    path("search/saved/<int:pk>/", open_saved_search, name="saved_search"),
    path("search/saved/<int:pk>/new/", new_in_saved_search, name="saved_search_new"),
    path("search/saved/<int:pk>/remove/", remove_saved_search, name="saved_search_remove"),
    path("search/feeds/renew/", renew_feeds, name="feeds_renew"),
    path("search/feeds/revoke/", revoke_feeds, name="feeds_revoke"),
    path("feeds/<str:secret>/<int:pk>.atom", search_feed, name="search_feed"),
    path("theme/", set_theme, name="set_theme"),
]
