"""Reads what somebody is, and for whom they work."""
