"""What ITA is: criteria by year, results, findings, plans, measures and checks. Pure values and functions."""
