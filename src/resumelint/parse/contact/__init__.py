"""Who it is and how to reach the person: name, headline, place, phones, email addresses, web profiles."""
